import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { routes, routesIn } from '../../src/routes.ts';
import { address, serverEnvironment } from '../address.ts';
import { browserFlags, browserOrInstall } from '../browser.ts';
import { results } from '../paths.ts';
import { report } from './report.ts';
import { whileServed } from './served-site.ts';

const folder = fileURLToPath(new URL('bench/lighthouse/', results));
const site = fileURLToPath(new URL('bench/site/', results));
/**
 * One visit to a page of each kind by Lighthouse, as a slow phone makes it: four scores out of 100, then the simulated seconds until
 * the largest part is drawn (LCP, up to 2.5 is good) and how far the page jumps (CLS, up to 0.1 is good). Lighthouse itself is
 * fetched by this measurement alone: with what it needs it would be a tenth of all that is installed.
 */
const lighthouse = ['exec', '--yes', '--package=lighthouse@13.5.0', '--', 'lighthouse'];
const environment = { ...process.env, SITE_ENV: 'production', ...serverEnvironment };

/** Each kind that is translated, in the language that is read from right to left and in the one with the longest words. */
const translated = (['ar', 'uk'] as const).flatMap((language) => {
  const { home, room, activities, donate } = routesIn(language);
  const kinds = { home, room: room('de-handreiking'), activities, donate };
  return Object.entries(kinds).map(([name, path]) => [`${name}-${language}`, path] as const);
});

const targets = {
  home: routes.home,
  room: routes.room('de-handreiking'),
  activities: routes.activities,
  news: routes.newsItem('2018-12-de-klop-blijft-open-in-2019'),
  donate: routes.donate,
  questions: routes.questions,
  search: routes.search,
  ...Object.fromEntries(translated),
};

const audit = z.object({ numericValue: z.number() });
const result = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.object({ 'largest-contentful-paint': audit, 'cumulative-layout-shift': audit }),
});

mkdirSync(folder, { recursive: true });
execFileSync('astro', ['build', '--outDir', site], { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
await whileServed(site, async () => {
  const rows = [];
  for (const [name, path] of Object.entries(targets)) rows.push({ page: name, ...(await visit(name, path)) });
  report('lighthouse', rows);
});

/** One visit as Lighthouse sees it on a slow phone: scores out of 100, LCP in simulated seconds, CLS. */
async function visit(name: string, path: string): Promise<Record<string, number>> {
  const file = `${folder}${name}.json`;
  const flags = `--chrome-flags=--headless=new ${browserFlags.join(' ')}`;
  await trace([address + path, '--quiet', '--output=json', `--output-path=${file}`, flags]);
  const { categories, audits } = result.parse(JSON.parse(readFileSync(file, 'utf8')));
  const scores = Object.entries(categories).map(([category, { score }]) => [category, Math.round((score ?? 0) * 100)]);
  return {
    ...Object.fromEntries(scores),
    'LCP s': Number((audits['largest-contentful-paint'].numericValue / 1000).toFixed(2)),
    CLS: Number(audits['cumulative-layout-shift'].numericValue.toFixed(3)),
  };
}

/** Not the synchronous way: the stand-in for Mollie answers from this process. Now and then Chrome loses a trace (NO_NAVSTART). */
async function trace(options: string[], attempts = 3): Promise<void> {
  const env = { ...process.env, CHROME_PATH: browserOrInstall() };
  try {
    await promisify(execFile)('npm', [...lighthouse, ...options], { env });
  } catch (error) {
    if (attempts === 1) throw error;
    await trace(options, attempts - 1);
  }
}
