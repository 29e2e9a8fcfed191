import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { todayIn } from '../../src/dates.ts';
import { results, root } from '../paths.ts';
import { writeTimetable } from '../bench/many-activities.ts';
import { expect, test as base } from './test.ts';

export { expect };

export interface FullSite {
  readonly origin: string;
  /** What was built, with a slash at its end. */
  readonly folder: URL;
}

const pathOf = (url: URL) => fileURLToPath(url);

/** A site of which every room is really used, with 180 activities: too many for one page. */
export const test = base.extend<object, { full: FullSite }>({
  baseURL: ({ full }, use) => use(full.origin),
  full: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the first argument.
    async ({}, use) => {
      const folder = build();
      const server = spawn(process.execPath, ['functions/node/server.ts', pathOf(folder)], {
        cwd: pathOf(root),
        env: {
          ...process.env,
          PORT: '0',
          SITE_ENV: 'preview',
          DATABASE_URL: `file:${pathOf(new URL('../books.db', folder))}`,
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const origin = await new Promise<Buffer>((resolve) => server.stdout.once('data', resolve));
      await use({ origin: origin.toString().trim(), folder });
      server.kill();
      await new Promise((resolve) => server.once('exit', resolve));
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

function build(): URL {
  const work = new URL('full-timetable/', results);
  const content = new URL('content/', work);
  const folder = new URL('site/', work);
  const cache = new URL('cache/', work);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  // Its photographs are those of every site here: they have been made.
  const pictures = new URL('node_modules/.astro/assets', root);
  mkdirSync(pictures, { recursive: true });
  symlinkSync(pathOf(pictures), new URL('assets', cache));
  writeTimetable(pathOf(content), 20, todayIn());
  const config = ['--config', 'tests/e2e/full-timetable.config.mjs', '--outDir', pathOf(folder)];
  const { status } = spawnSync('astro', ['build', '--silent', ...config], {
    cwd: pathOf(root),
    stdio: 'inherit',
    env: { ...process.env, SITE_ENV: 'preview', CONTENT_DIR: pathOf(content) },
  });
  if (status !== 0) throw new Error('The site with a full timetable cannot be built.');
  return folder;
}
