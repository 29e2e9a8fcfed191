import { localDate } from '../../src/shared/calendar.ts';
import { minute } from '../../src/shared/time.ts';
import { mayEdit } from '../../src/domain/editing/permissions.ts';
import type { HeldBack } from '../../src/domain/editing/build-outcome.ts';
import { tellHeldBack } from '../editing/held-back-letter.ts';
import { log, logError } from '../http/log.ts';
import type { Env } from '../settings/env.ts';
import { createPost } from '../wiring/donations.ts';
import { openBuilder, type Content } from '../wiring/editing.ts';
import { buildRelease } from './releases/build-release.ts';
import type { Releases } from './releases/current-release.ts';
import type { Release } from './releases/release.ts';
import { repeat } from './repeat.ts';

export interface SelfHosting extends Content {
  /** Brings the content folder to what is committed, and forgets what builds left behind that were stopped. */
  tidy(): Promise<void>;
  /** Builds what was committed while nobody built, and every night what was planned for the new day. */
  startJobs(): void;
  /** Ends a build that is under way: the next start makes it again. */
  stop(): Promise<void>;
}

/** Whether this machine makes the site itself when an editor publishes. Who only keeps the books publishes nothing. */
export function hostsItself({ CMS_EDITORS, GITHUB_REPOSITORY }: Env): boolean {
  return CMS_EDITORS?.some(mayEdit) === true && GITHUB_REPOSITORY === undefined;
}

/** Makes visitors see another folder, from one moment to the next. `decide` is called when that folder can be served, and makes it so after a restart too. */
export type Show = (folder: string, decide: () => Promise<void>) => Promise<void>;

/**
 * Content, builder and visitors on one machine.
 * @param script - what builds a site; absent: Astro
 */
export function createSelfHosting(
  env: Env,
  live: Release,
  releases: Releases,
  show: Show,
  script?: string,
): SelfHosting {
  const stopping = new AbortController();
  let built = live.commit;
  const { store, deployer, head, restore, authorOf } = openBuilder(env, {
    live,
    async build(source) {
      const { commit } = source;
      built = commit;
      const done = await buildRelease(env, source, { releases, signal: stopping.signal, script });
      log('site-built', { commit, outcome: done.outcome, heldBack: source.heldBack.length });
      if (done.outcome !== 'built') return done;
      await show(done.folder, () => releases.makeCurrent(done.folder));
      await releases.forgetOthers();
      return { outcome: 'served' };
    },
    tell: (heldBack) => void tell(heldBack).catch((error: unknown) => logError('held-back', error)),
  });
  let day = localDate(live.builtAt === '' ? Date.now() : Date.parse(live.builtAt));
  const jobs: { stop(): Promise<void> }[] = [];

  /** Also what somebody committed by hand. */
  async function catchUp(): Promise<void> {
    const [today, newest] = [localDate(Date.now()), await head()];
    if (today !== day || newest !== built) deployer.wake(newest);
    day = today;
  }

  async function tell(heldBack: readonly HeldBack[]): Promise<void> {
    const { CMS_EDITORS: editors = [], SITE_URL: siteUrl } = env;
    const files = await Promise.all(heldBack.map(async (one) => ({ ...one, author: await authorOf(one.path) })));
    await tellHeldBack({ editors, siteUrl, post: createPost(env) }, files);
  }

  return {
    store,
    deployer,
    async tidy() {
      await Promise.all([restore(), releases.forgetOthers()]);
    },
    startJobs: () => jobs.push(repeat('catch-up', catchUp, { first: 1_000, every: 5 * minute })),
    async stop() {
      stopping.abort();
      await Promise.all(jobs.map((job) => job.stop()));
      await deployer.settled();
    },
  };
}
