import type { ContentStore } from '../../../src/domain/editing/content-store.ts';
import type { BuildOutcome, HeldBack } from '../../../src/domain/editing/build-outcome.ts';
import type { Deployer, DeployState } from '../../../src/domain/editing/publish-ports.ts';

export interface SiteBuilderDeps {
  readonly store: Pick<ContentStore, 'contains'>;
  /** Paths of the content files that differ between two commits. `older` absent: that `newer` itself changed. */
  readonly changedPaths: (newer: string, older?: string) => Promise<readonly string[]>;
  /** The site that is served now, as far as it says so. */
  readonly live: LiveSite;
  /** Makes the whole site and serves it from then on, or leaves everything as it was. */
  readonly build: (commit: string, heldBack: readonly HeldBack[]) => Promise<BuildOutcome>;
  /** Somebody has to hear of it. Called once for each problem of a file. */
  readonly tell?: (fresh: readonly HeldBack[]) => void;
}

export interface LiveSite {
  readonly commit: string | undefined;
  readonly heldBack: readonly HeldBack[];
}

export interface SiteBuilder extends Deployer {
  /** When nothing is being built and nothing waits. */
  settled(): Promise<void>;
}

/**
 * Builds one site at a time; whatever is published meanwhile is one build more, not one each. A file with which no site can be
 * built waits, so that it stops nobody else: the site gets the rest, and its last good version.
 */
export function siteBuilder({ store, changedPaths, live, build, tell }: SiteBuilderDeps): SiteBuilder {
  const now: { live: LiveSite; building?: string; waiting?: string; failed?: Failure } = { live };
  let running: Promise<void> = Promise.resolve();

  async function run(): Promise<void> {
    for (let commit = takeWaiting(); commit !== undefined; commit = takeWaiting()) {
      now.building = commit;
      delete now.failed;
      await buildWhatCan(commit);
      delete now.building;
    }
  }

  async function buildWhatCan(commit: string): Promise<void> {
    const heldBack = new Map<string, HeldBack>();
    for (;;) {
      const held = [...heldBack.values()];
      const done = await build(commit, held).catch(nothingKnown);
      if (done.outcome === 'served') return nowServed({ commit, heldBack: held });
      if (done.outcome === 'stopped') return;
      const { problem = '', paths } = done;
      const suspects = await suspectsIn(commit, paths, heldBack).catch(() => []);
      if (suspects.length === 0) {
        now.failed = { commit, ...(done.problem !== undefined && { problem }) };
        return;
      }
      for (const path of suspects) heldBack.set(path, { path, goodCommit: goodCommitOf(path), problem });
    }
  }

  /** Those to blame that are not held back yet; else everything that is new. None: the cause is not in the content. */
  async function suspectsIn(
    commit: string,
    blamed: readonly string[],
    heldBack: ReadonlyMap<string, HeldBack>,
  ): Promise<readonly string[]> {
    if (now.live.commit === undefined) return [];
    const fresh = new Set(await changedPaths(commit, now.live.commit));
    for (const { path } of now.live.heldBack) fresh.add(path);
    for (const path of heldBack.keys()) fresh.delete(path);
    const named = blamed.filter((path) => fresh.has(path));
    return named.length > 0 ? named : [...fresh];
  }

  function goodCommitOf(path: string): string {
    return now.live.heldBack.find((one) => one.path === path)?.goodCommit ?? now.live.commit ?? '';
  }

  function nowServed(served: LiveSite): void {
    const known = new Set(now.live.heldBack.map(({ path, problem }) => `${path}\n${problem}`));
    now.live = served;
    const fresh = served.heldBack.filter(({ path, problem }) => !known.has(`${path}\n${problem}`));
    if (fresh.length > 0) tell?.(fresh);
  }

  function takeWaiting(): string | undefined {
    const { waiting } = now;
    delete now.waiting;
    return waiting;
  }

  async function isIn(newer: string | undefined, commit: string): Promise<boolean> {
    return newer !== undefined && (newer === commit || store.contains(newer, commit));
  }

  async function liveState(commit: string): Promise<DeployState> {
    const { heldBack } = now.live;
    if (heldBack.length === 0) return { state: 'live' };
    const paths = new Set(await changedPaths(commit));
    const held = heldBack.find(({ path }) => paths.has(path));
    return held ? failedWith(held.problem) : { state: 'live' };
  }

  return {
    wake(commit) {
      now.waiting = commit;
      if (now.building === undefined) running = run();
    },

    async stateOf(commit): Promise<DeployState> {
      if (await isIn(now.live.commit, commit)) return liveState(commit);
      if (now.waiting !== undefined || now.building !== undefined) return { state: 'building' };
      const { failed } = now;
      if (!failed || !(await isIn(failed.commit, commit))) return { state: 'building' };
      return failedWith(failed.problem);
    },

    settled: () => running,
  };
}

interface Failure {
  readonly commit: string;
  readonly problem?: string;
}

function failedWith(problem = ''): DeployState {
  return { state: 'failed', ...(problem !== '' && { problem }) };
}

function nothingKnown(): BuildOutcome {
  return { outcome: 'failed', paths: [] };
}
