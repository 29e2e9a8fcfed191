import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { cmsEndpoints, cmsHeader } from '../../../src/domain/editing/endpoints.ts';
import { root, site } from '../../paths.ts';
import { newsText } from './content.ts';
import { idOf, newsPath, save } from './store-setup.ts';

/** The whole road on one machine: `npm run serve`, a mail, a news item, a real build, and visitors see it. */
test('what an editor publishes is live after one build; a text that cannot be built waits and stops nobody', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'serve-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Begin', '-c', 'user.email=begin@localhost', ...args], { cwd: folder })
      .toString()
      .trim();
  cpSync(new URL('content/', root), join(folder, 'content'), { recursive: true });
  cpSync(site, join(folder, 'dist'), { recursive: true });
  git('init', '--quiet');
  git('add', 'content');
  git('commit', '--quiet', '-m', 'Begin');
  const build = { commit: git('rev-parse', 'HEAD'), builtAt: new Date().toISOString() };
  writeFileSync(join(folder, 'dist/build.json'), JSON.stringify(build));

  const port = 20_000 + (process.pid % 10_000);
  const origin = `http://localhost:${port}`;
  const server = spawn(process.execPath, [fileURLToPath(new URL('functions/node/server.ts', root)), 'dist'], {
    cwd: folder,
    env: {
      ...process.env,
      PORT: String(port),
      SITE_URL: origin,
      CONTENT_DIR: 'content',
      CMS_EDITORS: 'Anna <anna@example.org> beheerder',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const failed = once(server, 'exit').then(([code]) => Promise.reject(new Error(`the server ended: ${String(code)}`)));
  failed.catch(() => undefined);
  try {
    await Promise.race([once(server.stdout, 'data'), failed]);
    const post = (path: string, body: unknown, cookie = '') =>
      fetch(origin + path, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Origin: origin,
          [cmsHeader.name]: cmsHeader.value,
          Cookie: cookie,
        },
        body: JSON.stringify(body),
      });
    expect((await fetch(origin + cmsEndpoints.session)).status).toBe(401);
    expect((await post(cmsEndpoints.login, { email: 'anna@example.org' })).status).toBe(200);
    const [, code = ''] = /\b(\d{6})\b/.exec(await newestMail(join(folder, '.data/mail'))) ?? [];
    const login = await post(cmsEndpoints.loginCode, { email: 'anna@example.org', code });
    expect(login.status).toBe(200);
    const cookie = login.headers.get('Set-Cookie')?.split(';')[0] ?? '';
    const status = async () => (await post(cmsEndpoints.store, { action: 'status', params: {} }, cookie)).json();
    const settle = async () => {
      for (;;) {
        const found = await status();
        if (found.state !== 'building') return found;
        await wait(500);
      }
    };

    const page = `${origin}/nieuws/2026-11-23-feest/`;
    expect((await fetch(page)).status).toBe(404);
    expect((await post(cmsEndpoints.store, save(newsPath, newsText), cookie)).status).toBe(200);
    expect(await settle()).toMatchObject({ state: 'live', link: '/nieuws/2026-11-23-feest/' });
    expect(await (await fetch(page)).text()).toContain('Kom ook.');
    expect(await (await fetch(`${origin}/build.json`)).json()).toMatchObject({ commit: git('rev-parse', 'HEAD') });

    // By hand, past every check: it stops nobody, and its author hears of it.
    writeFileSync(join(folder, 'content/news/kapot.md'), newsText.replace('title: Feest', 'title:'));
    git('add', 'content');
    git('commit', '--quiet', '-m', 'Kapot', '--author', 'Anna <anna@localhost>');
    writeFileSync(join(folder, 'content/news/nooit-bewaard.md'), newsText);
    const changed = newsText.replace('Kom ook.', 'Kom vooral.');
    expect((await post(cmsEndpoints.store, save(newsPath, changed, await idOf(newsText)), cookie)).status).toBe(200);
    expect(await settle()).toMatchObject({ state: 'live' });
    expect(await (await fetch(page)).text()).toContain('Kom vooral.');
    expect((await fetch(`${origin}/nieuws/kapot/`)).status).toBe(404);
    expect((await fetch(`${origin}/nieuws/nooit-bewaard/`)).status).toBe(404);
    expect(await newestMail(join(folder, '.data/mail'))).toContain('kapot.md › Kop (title): dit veld is nog leeg.');
  } finally {
    server.kill('SIGTERM');
    await failed.catch(() => undefined);
    rmSync(folder, { recursive: true });
  }
}, 300_000);

async function newestMail(folder: string): Promise<string> {
  for (;;) {
    const names = existsSync(folder) ? readdirSync(folder) : [];
    const found = names
      .filter((name) => name.endsWith('.txt'))
      .toSorted()
      .at(-1);
    if (found !== undefined) return readFileSync(join(folder, found), 'utf8');
    await wait(50);
  }
}
