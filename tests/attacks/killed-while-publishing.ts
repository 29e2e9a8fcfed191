import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Releases } from '../../functions/node/releases/current-release.ts';
import { writeWholeSite } from '../doubles/whole-site.ts';

const script = fileURLToPath(new URL('../doubles/self-hosting-process.ts', import.meta.url));

/** A machine that hosts itself: content in Git, a first site, and a process that publishes. */
export async function selfHostingMachine() {
  const folder = mkdtempSync(join(tmpdir(), 'killed-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=B', '-c', 'user.email=b@localhost', ...args], { cwd: folder, stdio: 'pipe' })
      .toString()
      .trim();
  mkdirSync(join(folder, 'content/news'), { recursive: true });
  writeFileSync(join(folder, 'content/news/a.md'), 'versie 0');
  writeFileSync(join(folder, '.gitignore'), '.data/\ndist/\n');
  git('init', '--quiet', '--template=');
  git('add', '--all');
  git('commit', '--quiet', '-m', 'Begin');
  const build = { commit: git('rev-parse', 'HEAD'), builtAt: '2026-01-01T00:00:00.000Z' };
  await writeWholeSite(join(folder, 'dist'), { 'build.json': JSON.stringify(build) }, 'versie 0');
  const start = (...args: readonly (number | string)[]) =>
    spawn(process.execPath, [script, ...args.map(String)], {
      cwd: folder,
      env: { ...process.env, SECRET_KEY: 'geheim', SITE_URL: 'http://localhost' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });

  const halfSite = () => globSync('.data/site/{*,.unfinished-*}/build.json', { cwd: folder }).length > 0;

  return {
    folder,
    git,
    remove: () => rmSync(folder, { recursive: true, force: true }),

    /** Runs to its end; all that it said. */
    async run(first: number, last = first, ...byHand: string[]) {
      const child = start(first, last, ...byHand);
      return (await text(child.stdout)).trim().split('\n');
    },

    /** Kills it some time after it said `word`, or when half a site is there; what it said by then. */
    async killAfter(word: string, ms: number, signal: 'SIGKILL' | 'SIGTERM', first: number) {
      const child = start(first, first + 100);
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
      const ended = once(child, 'exit');
      const isThere = () => (word === 'half' ? halfSite() : said.includes(`\n${word}`));
      while (!isThere() && child.exitCode === null) await wait(2);
      await wait(ms);
      child.kill(signal);
      await ended;
      return said.trim().split('\n');
    },

    /** What visitors would see after a start, of each page. */
    async served(pages = ['index.html', 'kamers/index.html', '404.html', '_headers']) {
      const { folder: site } = await new Releases(join(folder, '.data/site')).first(join(folder, 'dist'), {
        ofOurOwn: true,
      });
      return pages.map((page) => readFileSync(join(site, page), 'utf8'));
    },

    releases: () => (existsSync(join(folder, '.data/site')) ? readdirSync(join(folder, '.data/site')) : []),
  };
}

/** What must hold after any end: one whole site, and content as it was committed once the next start was there. */
export async function holdsAfter(machine: Awaited<ReturnType<typeof selfHostingMachine>>, said: readonly string[]) {
  const [home = '', ...others] = await machine.served();
  const headers = others.pop() ?? '';
  const live = said.filter((line) => line.startsWith('live ')).map((line) => Number(line.slice('live '.length)));
  const version = Number(home.replace('versie ', ''));
  const wrong: string[] = [];
  if (others.some((page) => page !== home)) wrong.push(`pages of several sites: ${[home, ...others].join(', ')}`);
  if (headers.includes('{')) wrong.push(`headers of half a site: ${headers}`);
  if (version < Math.max(0, ...live)) wrong.push(`${home} is served, ${live.at(-1)} was said to be live`);
  return { wrong, version };
}
