import { createServer } from 'node:http';
import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { githubClient } from '../../../functions/adapters/content/github-client.ts';
import { githubStore } from '../../../functions/adapters/content/github-store.ts';
import { hostedDeployer } from '../../../functions/adapters/content/hosted-deployer.ts';
import { startBuild } from '../../../functions/jobs/nightly-build.ts';
import { startGithub } from '../../github/stand-in.ts';
import { newsPath, newsText, setUpStore } from './store-setup.ts';

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** GitHub with three commits, and a site that says which of them it was built from. */
async function setUp() {
  const github = await startGithub();
  open.push(() => github.close());
  const commits = ['1', '2', '3'].map((text) =>
    github.repository.commit({
      branch: 'main',
      message: text,
      additions: [{ path: 'content/a.md', bytes: Buffer.from(text) }],
    }),
  );
  const site: { says: unknown } = { says: undefined };
  const server = createServer((_, response) =>
    response.writeHead(site.says ? 200 : 404).end(JSON.stringify(site.says)),
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
  open.push(() => server.close());
  const address = server.address();
  const siteUrl = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const client = githubClient(github.settings);
  const deployer = hostedDeployer({ siteUrl, branch: 'main' }, githubStore(github.settings, client), client);
  return { deployer, site, github, commits, stateOf: (index: number) => deployer.stateOf(commits[index] ?? '') };
}

test('a commit is live once the site is built from it, or from a later one', async () => {
  const { site, commits, stateOf } = await setUp();
  site.says = { commit: commits[1], builtAt: '2026-11-23T12:00:00Z' };
  expect([await stateOf(0), await stateOf(1), await stateOf(2)]).toEqual([
    { state: 'live' },
    { state: 'live' },
    { state: 'building' },
  ]);
});

test.each(['FAILURE', 'ERROR'])('%s of the commit or of the newest one is a failed build', async (state) => {
  const { site, commits, github, stateOf } = await setUp();
  site.says = { commit: commits[0] };
  github.checks.set(commits[2] ?? '', state);
  expect([await stateOf(0), await stateOf(1), await stateOf(2)]).toEqual([
    { state: 'live' },
    { state: 'failed' },
    { state: 'failed' },
  ]);
});

test('a site that does not say, or says something else, is not live', async () => {
  const { site, github, commits, stateOf } = await setUp();
  expect(await stateOf(2)).toEqual({ state: 'building' });
  site.says = { commit: null };
  github.checks.set(commits[2] ?? '', 'SUCCESS');
  expect(await stateOf(2)).toEqual({ state: 'building' });
});

test('the editor works the same with content at GitHub: publish, conflict, undo', async () => {
  const github = await startGithub();
  open.push(() => github.close());
  github.repository.commit({
    branch: 'main',
    message: 'Begin',
    additions: [{ path: 'content/settings/organisation.yml', bytes: Buffer.from('name: Wij\n') }],
  });
  const { save, send } = await setUpStore('beheerder', { store: githubStore(github.settings) });
  expect((await save(newsPath, newsText)).status).toBe(200);
  expect(github.repository.git(['show', `main:${newsPath}`])).toContain('Kom ook.');
  expect(github.repository.git(['log', '-1', '--format=%b', 'main'])).toBe('Door: Anna de Vries');
  expect((await save(newsPath, newsText)).status).toBe(409);
  expect((await send({ action: 'undoLastPublish', params: {} })).status).toBe(200);
  expect(github.repository.resolve(`main:${newsPath}`)).toBeUndefined();
});

test('at night the host is asked to build, once, and told nothing', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(asked.length === 1 ? 200 : 500).end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  open.push(() => server.close());
  const address = server.address();
  const hook = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/hook`;
  expect((await startBuild(hook)).status).toBe(204);
  expect(asked).toEqual(['POST /hook']);
  await expect(startBuild(hook)).rejects.toThrow('500');
  expect((await startBuild(undefined)).status).toBe(204);
});
