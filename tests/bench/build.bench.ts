import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { results, root } from '../paths.ts';
import { writeContent } from './many-news.ts';
import { measure, type Run } from './process-tree.ts';
import { report } from './report.ts';

/**
 * Our whole site (pages, pictures, feeds, search index) against a bare Astro site: one list and one page per item over
 * the same news files. In turns, each from nothing: no cache of an earlier build.
 */
const sizes = { 1000: 3, 5000: 2 } as const;
const work = fileURLToPath(new URL('bench/work/', results));
const ours = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'src', 'public'];

const rows = [];
for (const [items, rounds] of Object.entries(sizes)) {
  const content = join(work, `content-${items}`);
  rmSync(content, { recursive: true, force: true });
  await writeContent(content, Number(items));
  const runs: Record<'ours' | 'bare', Run[]> = { ours: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    runs.bare.push(await build(freshBare(), content));
    runs.ours.push(await build(freshOurs(), content));
  }
  const [us, bare] = [medianRun(runs.ours), medianRun(runs.bare)];
  rows.push(
    { items, site: 'bare', ...shown(bare), 'time ratio': 1, 'memory ratio': 1 },
    {
      items,
      site: 'ours',
      ...shown(us),
      'time ratio': rounded(us.seconds / bare.seconds),
      'memory ratio': rounded(us.peakMiB / bare.peakMiB),
    },
  );
}
report('build', rows);

function freshOurs(): string {
  const folder = fresh('ours');
  for (const part of ours)
    cpSync(fileURLToPath(new URL(part, root)), join(folder, part), { recursive: true, force: true });
  return folder;
}

function freshBare(): string {
  const folder = fresh('bare');
  cpSync(join(import.meta.dirname, 'bare-site'), folder, { recursive: true });
  return folder;
}

/** Inside the repository, so that the packages are found, but with a cache of its own. */
function fresh(name: string): string {
  const folder = join(work, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

function build(cwd: string, content: string): Promise<Run> {
  return measure('npm', ['run', '--silent', 'build'], { cwd, env: { CONTENT_DIR: content, SITE_ENV: 'preview' } });
}

function medianRun(runs: readonly Run[]): Run {
  return { seconds: median(runs.map(({ seconds }) => seconds)), peakMiB: median(runs.map(({ peakMiB }) => peakMiB)) };
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? 0;
}

function shown({ seconds, peakMiB }: Run) {
  return { seconds: rounded(seconds), 'peak MiB': Math.round(peakMiB) };
}

function rounded(value: number): number {
  return Number(value.toFixed(2));
}
