import type { ContentStore } from '../../../src/domain/editing/content-store.ts';
import type { Deployer, DeployState } from '../../../src/domain/editing/publish-ports.ts';

export interface SiteBuilderDeps {
  readonly store: Pick<ContentStore, 'contains'>;
  /** The commit that the site which is served now was built from, when it says so. */
  readonly live: string | undefined;
  /** Makes the whole site and serves it from then on, or leaves everything as it was. */
  readonly build: (commit: string) => Promise<BuildOutcome>;
}

export type BuildOutcome = { readonly outcome: 'served' } | { readonly outcome: 'failed'; readonly problem?: string };

export interface SiteBuilder extends Deployer {
  /** When nothing is being built and nothing waits. */
  settled(): Promise<void>;
}

/** Builds one site at a time; whatever is published meanwhile is one build more, not one each. */
export function siteBuilder({ store, live, build }: SiteBuilderDeps): SiteBuilder {
  const now: { live: string | undefined; building?: string; waiting?: string; failed?: Failure } = { live };
  let running: Promise<void> = Promise.resolve();

  async function run(): Promise<void> {
    for (let commit = takeWaiting(); commit !== undefined; commit = takeWaiting()) {
      now.building = commit;
      const done = await build(commit).catch((): BuildOutcome => ({ outcome: 'failed' }));
      delete now.failed;
      if (done.outcome === 'served') now.live = commit;
      else now.failed = { commit, ...(done.problem !== undefined && { problem: done.problem }) };
      delete now.building;
    }
  }

  function takeWaiting(): string | undefined {
    const { waiting } = now;
    delete now.waiting;
    return waiting;
  }

  async function isIn(newer: string | undefined, commit: string): Promise<boolean> {
    return newer !== undefined && (newer === commit || store.contains(newer, commit));
  }

  return {
    wake(commit) {
      now.waiting = commit;
      if (now.building === undefined) running = run();
    },

    async stateOf(commit): Promise<DeployState> {
      if (await isIn(now.live, commit)) return { state: 'live' };
      if (now.waiting !== undefined || now.building !== undefined) return { state: 'building' };
      const { failed } = now;
      if (!failed || !(await isIn(failed.commit, commit))) return { state: 'building' };
      return { state: 'failed', ...(failed.problem !== undefined && { problem: failed.problem }) };
    },

    settled: () => running,
  };
}

interface Failure {
  readonly commit: string;
  readonly problem?: string;
}
