import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { browserOrInstall } from './browser.ts';
import { root } from './paths.ts';

/**
 * `npm test -- NAME`: the test files with that name in their path, without types, lint and format. The site is built first
 * where they look at it.
 * @returns how many of the runners failed
 */
export function runPart(names: readonly string[]): number {
  const [units, specs] = [filesNamed('tests/**/*.test.ts', names), filesNamed('tests/e2e/**/*.spec.ts', names)];
  if (units.length + specs.length === 0) throw new Error(`No test file has ${names.join(' or ')} in its path.`);
  const readsSite = specs.length > 0 || units.some((file) => file.startsWith('tests/site/'));
  if (specs.length > 0) process.env.CHROMIUM_PATH = browserOrInstall();
  const runs = [
    ...(readsSite ? [['test:build']] : []),
    ...(units.length > 0 ? [['test:unit', ...units]] : []),
    ...(specs.length > 0 ? [['test:site', ...specs]] : []),
  ];
  return runs.filter((run) => !succeeds(run)).length;
}

function filesNamed(pattern: string, names: readonly string[]): string[] {
  const files = globSync(pattern, { cwd: fileURLToPath(root) }).map((file) => file.replaceAll('\\', '/'));
  return files.filter((file) => names.some((name) => file.includes(name)));
}

function succeeds([script = '', ...files]: readonly string[]): boolean {
  const { status } = spawnSync('npm', ['run', '--silent', script, '--', ...files], { stdio: 'inherit' });
  return status === 0;
}
