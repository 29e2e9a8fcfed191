import * as z from 'zod';
import type { ContentStore } from '../../../src/domain/editing/content-store.ts';
import type { Deployer } from '../../../src/domain/editing/publish-ports.ts';
import type { Github } from './github-client.ts';
import { checksAnswer, checksQuery } from './github-queries.ts';

export interface HostedDeployerSettings {
  /** Of the site that visitors see; its `build.json` says which commit it was built from. */
  readonly siteUrl: string;
  readonly branch: string;
}

/** ms */
const timeLimit = 4_000;
const build = z.object({ commit: z.string().nullable() });

/** A host that builds by itself when GitHub has a new commit, and reports to GitHub how that went. */
export function hostedDeployer(
  { siteUrl, branch }: HostedDeployerSettings,
  store: Pick<ContentStore, 'contains'>,
  github: Github,
): Deployer {
  return {
    wake: () => undefined,

    async stateOf(commit) {
      const live = await liveCommit(siteUrl);
      if (live !== undefined && (live === commit || (await store.contains(live, commit)))) return { state: 'live' };
      const { object, ref } = checksAnswer.parse(
        await github.query(checksQuery, { branch: `refs/heads/${branch}`, commit }),
      ).repository;
      // A build that was skipped for a newer one shares its fate.
      const states = [object, ref?.target].map((one) => one?.statusCheckRollup?.state);
      return { state: states.some((state) => state === 'FAILURE' || state === 'ERROR') ? 'failed' : 'building' };
    },
  };
}

/** `undefined`: the site does not say, so we do not know. */
async function liveCommit(siteUrl: string): Promise<string | undefined> {
  try {
    const response = await fetch(`${siteUrl}/build.json`, {
      cache: 'no-store',
      signal: AbortSignal.timeout(timeLimit),
    });
    return response.ok ? (build.parse(await response.json()).commit ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}
