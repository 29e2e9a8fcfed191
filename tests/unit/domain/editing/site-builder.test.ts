import { expect, test } from 'vitest';
import { siteBuilder } from '../../../../functions/adapters/content/site-builder.ts';
import type { BuildOutcome, HeldBack } from '../../../../src/domain/editing/build-outcome.ts';

/** Commits 1, 2, 3: a later one contains those before it, and each changes one file. Each build waits until the test ends it. */
function setUp(live?: string) {
  const started: { commit: string; heldBack: readonly HeldBack[]; end: (outcome: BuildOutcome) => void }[] = [];
  const told: HeldBack[] = [];
  const builder = siteBuilder({
    store: { contains: async (newer, commit) => Number(commit) <= Number(newer) },
    changedPaths: async (newer, older = String(Number(newer) - 1)) =>
      Array.from({ length: Number(newer) - Number(older) }, (_, index) => `news/${Number(older) + index + 1}.md`),
    live: { commit: live, heldBack: [] },
    build: (commit, heldBack) => new Promise((end) => started.push({ commit, heldBack, end })),
    tell: (fresh) => told.push(...fresh),
  });
  const finish = async (outcome: BuildOutcome = { outcome: 'served' }) => {
    started.at(-1)?.end(outcome);
    await new Promise(setImmediate);
  };
  const held = () => started.at(-1)?.heldBack.map(({ path, goodCommit }) => `${path} of ${goodCommit}`);
  return { builder, finish, told, held, commits: () => started.map(({ commit }) => commit) };
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

test('a build of which no content is to blame fails, for all commits in it, and leaves what is live', async () => {
  const { builder, finish } = setUp('2');
  builder.wake('2');
  await finish({ outcome: 'failed', paths: [], problem: 'kapot' });
  expect(await builder.stateOf('2')).toEqual({ state: 'live' });
  builder.wake('3');
  await finish({ outcome: 'failed', paths: [], problem: 'kapot' });
  await finish({ outcome: 'failed', paths: [], problem: 'kapot' });
  expect(await builder.stateOf('3')).toEqual({ state: 'failed', problem: 'kapot' });
  builder.wake('4');
  expect(await builder.stateOf('3')).toEqual({ state: 'building' });
  await finish();
  expect(await builder.stateOf('3')).toEqual({ state: 'live' });
});

test('a file with which the site cannot be built waits: its author hears why, all others are live', async () => {
  const { builder, finish, held, told } = setUp('1');
  builder.wake('3');
  await finish({ outcome: 'failed', paths: ['news/2.md'], problem: 'kapot' });
  expect(held()).toEqual(['news/2.md of 1']);
  await finish();
  expect(await builder.stateOf('2')).toEqual({ state: 'failed', problem: 'kapot' });
  expect(await builder.stateOf('3')).toEqual({ state: 'live' });
  expect(told).toEqual([{ path: 'news/2.md', goodCommit: '1', problem: 'kapot' }]);

  builder.wake('4');
  expect(held()).toEqual([]);
  await finish({ outcome: 'failed', paths: ['news/2.md'], problem: 'kapot' });
  expect(held()).toEqual(['news/2.md of 1']);
  await finish();
  expect(await builder.stateOf('4')).toEqual({ state: 'live' });
  expect(told).toHaveLength(1);

  builder.wake('5');
  await finish();
  expect(await builder.stateOf('2')).toEqual({ state: 'live' });
});

test('when nobody knows which file it is, all that is new waits', async () => {
  const { builder, finish, held } = setUp('1');
  builder.wake('3');
  await finish({ outcome: 'failed', paths: ['news/1.md'] });
  expect(held()).toEqual(['news/2.md of 1', 'news/3.md of 1']);
  await finish();
  expect(await builder.stateOf('3')).toEqual({ state: 'failed' });
});

test('a build that breaks off is a failed build, and the next one runs', async () => {
  const builder = siteBuilder({
    store: { contains: async () => false },
    changedPaths: async () => [],
    live: { commit: undefined, heldBack: [] },
    build: (commit) => (commit === '1' ? Promise.reject(new Error('vol')) : Promise.resolve({ outcome: 'served' })),
  });
  builder.wake('1');
  await builder.settled();
  expect(await builder.stateOf('1')).toEqual({ state: 'failed' });
  builder.wake('2');
  await builder.settled();
  expect(await builder.stateOf('2')).toEqual({ state: 'live' });
});
