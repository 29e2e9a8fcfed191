import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { entriesOf } from '../../src/shared/typed-object.ts';
import { results, root } from '../paths.ts';
import { writeContent } from './many-news.ts';
import { measure, type Run } from './process-tree.ts';
import { report } from './report.ts';

/**
 * Our whole site (pages, pictures in several sizes, feeds, search index) against a bare Astro site: one list and one page
 * per item over the same news files, once with text only and once with Astro's plain `<Image>` for the one item in
 * twenty that has a picture. In turns, each from nothing: no cache of an earlier build. Ours as `npm run build` starts it, with its
 * settings for memory; the bare one as Astro comes.
 */
const rounds = { 1000: 3, 5000: 1 } as const;
const sites = { bare: freshBare, 'bare with pictures': freshBare, ours: freshOurs } as const;
const work = fileURLToPath(new URL('bench/work/', results));
const ours = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'src', 'public'];

const rows = [];
for (const [items, times] of entriesOf(rounds)) {
  const content = join(work, `content-${items}`);
  rmSync(content, { recursive: true, force: true });
  await writeContent(content, Number(items));
  const runs: Record<keyof typeof sites, Run[]> = { bare: [], 'bare with pictures': [], ours: [] };
  for (let round = 0; round < times; round += 1) {
    for (const [site, prepare] of entriesOf(sites)) {
      const env = { CONTENT_DIR: content, SITE_ENV: 'preview', SHOW_PICTURES: site === 'bare' ? '' : 'yes' };
      const run = await measure('npm', ['run', '--silent', 'build'], { cwd: prepare(), env });
      process.stderr.write(`${items} items, ${site}: ${rounded(run.seconds)} s\n`);
      runs[site].push(run);
    }
  }
  const us = medianRun(runs.ours);
  for (const [site, its] of entriesOf(runs)) {
    const run = medianRun(its);
    rows.push({
      items,
      site,
      'wall s': rounded(run.seconds),
      'processor s': rounded(run.processorSeconds),
      'peak MiB': Math.round(run.peakMiB),
      'ours in wall': ratio(us.seconds, run.seconds),
      'ours in processor': ratio(us.processorSeconds, run.processorSeconds),
      'ours in peak': ratio(us.peakMiB, run.peakMiB),
    });
  }
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

function medianRun(runs: readonly Run[]): Run {
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    processorSeconds: median(runs.map(({ processorSeconds }) => processorSeconds)),
    peakMiB: median(runs.map(({ peakMiB }) => peakMiB)),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? 0;
}

/** How many times as much ours takes. */
function ratio(mine: number, its: number): string {
  return `${(mine / its).toFixed(2)} x`;
}

function rounded(value: number): number {
  return Number(value.toFixed(2));
}
