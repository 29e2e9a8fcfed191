import { expect, test } from 'vitest';
import { siteBuilder, type BuildOutcome } from '../../../../functions/adapters/content/site-builder.ts';

/** Commits 1, 2, 3: a later one contains those before it. Each build waits until the test ends it. */
function setUp(live?: string) {
  const started: { commit: string; end: (outcome: BuildOutcome) => void }[] = [];
  const builder = siteBuilder({
    store: { contains: async (newer, commit) => Number(commit) <= Number(newer) },
    live,
    build: (commit) => new Promise((end) => started.push({ commit, end })),
  });
  const finish = async (outcome: BuildOutcome = { outcome: 'served' }) => {
    started.at(-1)?.end(outcome);
    await new Promise(setImmediate);
  };
  return { builder, finish, commits: () => started.map(({ commit }) => commit) };
}

test('a commit is built, and live when that build is served', async () => {
  const { builder, finish } = setUp('1');
  expect(await builder.stateOf('1')).toEqual({ state: 'live' });
  builder.wake('2');
  expect(await builder.stateOf('2')).toEqual({ state: 'building' });
  await finish();
  expect(await builder.stateOf('2')).toEqual({ state: 'live' });
});

test('whatever is published during a build is one build more', async () => {
  const { builder, finish, commits } = setUp('1');
  for (const commit of ['2', '3', '4', '5']) builder.wake(commit);
  expect(commits()).toEqual(['2']);
  await finish();
  expect(commits()).toEqual(['2', '5']);
  expect(await builder.stateOf('2')).toEqual({ state: 'live' });
  expect(await builder.stateOf('4')).toEqual({ state: 'building' });
  await finish();
  expect(await builder.stateOf('4')).toEqual({ state: 'live' });
  expect(commits()).toEqual(['2', '5']);
});

test('a failed build says why, of all commits in it, and leaves what is live', async () => {
  const { builder, finish } = setUp('1');
  builder.wake('3');
  await finish({ outcome: 'failed', problem: 'kapot' });
  expect(await builder.stateOf('2')).toEqual({ state: 'failed', problem: 'kapot' });
  expect(await builder.stateOf('1')).toEqual({ state: 'live' });
  builder.wake('4');
  expect(await builder.stateOf('2')).toEqual({ state: 'building' });
  await finish();
  expect(await builder.stateOf('2')).toEqual({ state: 'live' });
});

test('a build that breaks off is a failed build, and the next one runs', async () => {
  const builder = siteBuilder({
    store: { contains: async () => false },
    live: undefined,
    build: (commit) => (commit === '1' ? Promise.reject(new Error('vol')) : Promise.resolve({ outcome: 'served' })),
  });
  builder.wake('1');
  await builder.settled();
  expect(await builder.stateOf('1')).toEqual({ state: 'failed' });
  builder.wake('2');
  await builder.settled();
  expect(await builder.stateOf('2')).toEqual({ state: 'live' });
});
