import { localDate } from '../../src/shared/calendar.ts';
import { minute } from '../../src/shared/time.ts';
import { mayEdit } from '../../src/domain/editing/permissions.ts';
import { buildSite, forgetOldReleases, type Release } from './build-site.ts';
import { systemClock } from '../adapters/system/clock.ts';
import type { Env } from '../settings/env.ts';
import { log } from '../http/log.ts';
import { repeat } from './repeat.ts';
import { openBuilder, type Content } from '../wiring/editing.ts';

export interface SelfHosting extends Content {
  /** Builds what was committed while nobody built, and every night what was planned for the new day. */
  startJobs(): void;
  stop(): Promise<void>;
}

/** Whether this machine makes the site itself when an editor publishes. Who only keeps the books publishes nothing. */
export function hostsItself({ CMS_EDITORS, GITHUB_REPOSITORY }: Env): boolean {
  return CMS_EDITORS?.some(mayEdit) === true && GITHUB_REPOSITORY === undefined;
}

/** Content, builder and visitors on one machine: `serve` makes visitors see another folder, from one moment to the next. */
export function createSelfHosting(env: Env, live: Release, serve: (folder: string) => Promise<void>): SelfHosting {
  let built = live.commit;
  const { store, deployer, head } = openBuilder(env, {
    live: live.commit,
    async build(commit) {
      built = commit;
      const done = await buildSite(env, commit);
      log('site-built', { commit, outcome: done.outcome });
      if (done.outcome === 'failed') return done;
      await serve(done.folder);
      await forgetOldReleases();
      return { outcome: 'served' };
    },
  });
  let day = localDate(live.builtAt === '' ? systemClock.now() : Date.parse(live.builtAt));
  const jobs: { stop(): Promise<void> }[] = [];

  /** Also what somebody committed by hand. */
  async function catchUp(): Promise<void> {
    const [today, newest] = [localDate(systemClock.now()), await head()];
    if (today !== day || newest !== built) deployer.wake(newest);
    day = today;
  }

  return {
    store,
    deployer,
    startJobs: () => jobs.push(repeat('catch-up', catchUp, { first: 1_000, every: 5 * minute })),
    async stop() {
      await Promise.all(jobs.map((job) => job.stop()));
      await deployer.settled();
    },
  };
}
