import { fileURLToPath } from 'node:url';
import { Releases } from '../../functions/node/releases/current-release.ts';
import { createSelfHosting } from '../../functions/node/self-hosting.ts';
import { releasesFolder } from '../../functions/settings/data-folder.ts';
import { readEnv } from '../../functions/settings/env.ts';

/** A server without visitors, in the folder where it is started: publishes versions of one text until it is killed, then builds a commit that somebody made by hand, and says what it did. */
const [first = '1', last = '1', byHand] = process.argv.slice(2);
const env = readEnv(process.env, { CMS_EDITORS: 'Anna <anna@example.org> beheerder' });
const releases = new Releases(releasesFolder);
const live = await releases.first('dist', { ofOurOwn: true });
say('start', live.folder);
const script = fileURLToPath(new URL('slow-build.ts', import.meta.url));
const hosting = createSelfHosting(env, live, releases, async (_, decide) => decide(), script);
process.once('SIGTERM', () => void hosting.stop().then(() => process.exit(0)));
await hosting.tidy();
for (let version = Number(first); version <= Number(last); version += 1) {
  const { store } = hosting;
  const path = 'news/a.md';
  const base = (await store.read(path))?.id ?? null;
  say('publish', version);
  const changes = [{ path, bytes: Buffer.from(`versie ${version}`), base }];
  const done = await store.commit({ message: 'm', author: { name: 'Anna' }, changes });
  if (done.outcome === 'conflict') throw new Error('conflict');
  say('build', version);
  await build(done.commit, version);
}
if (byHand !== undefined) await build(byHand, 'by hand');
await hosting.stop();

async function build(commit: string, name: number | string): Promise<void> {
  const { deployer } = hosting;
  deployer.wake(commit);
  for (;;) {
    const { state } = await deployer.stateOf(commit);
    if (state !== 'building') return say(state, name);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function say(...words: readonly (string | number)[]): void {
  process.stdout.write(`${words.join(' ')}\n`);
}
