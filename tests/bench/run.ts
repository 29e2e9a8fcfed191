import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { site } from '../paths.ts';

/**
 * `npm run bench` runs every `*.bench.ts`; `npm run bench -- build flight` only those it names. Above the figures stands what they
 * mean: the first comment of the measurement.
 */
const folder = import.meta.dirname;
const readBuiltSite = new Set(['axe', 'cms', 'flight', 'serve']);
const all = globSync('*.bench.ts', { cwd: folder })
  .toSorted()
  .map((file) => basename(file, '.bench.ts'));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) throw new Error(`No measurement ${unknown.join(', ')}; there are: ${all.join(', ')}`);

for (const name of asked.length > 0 ? asked : all) {
  process.stdout.write(`\n## ${name}\n${meaningOf(name)}\n\n`);
  if (readBuiltSite.has(name) && !existsSync(site)) buildSite();
  await import(`./${name}.bench.ts`);
}

function meaningOf(name: string): string {
  const code = readFileSync(join(folder, `${name}.bench.ts`), 'utf8');
  const [, comment = ''] = /\/\*\*(.*?)\*\//s.exec(code) ?? [];
  return comment.replaceAll(/\n \* ?/g, '\n').trim();
}

function buildSite(): void {
  process.stderr.write('Building the site first\n');
  const { status } = spawnSync('npm', ['run', '--silent', 'test:build'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The site cannot be built.');
}
