import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/core';
import { StoreUnavailable } from '../../../src/domain/editing/content-store.ts';

export interface GithubSettings {
  /** `owner/name` */
  readonly repository: string;
  readonly branch: string;
  /** The folder of the content in the repository. */
  readonly folder: string;
  readonly appId: string;
  /** PEM, as GitHub gives it. */
  readonly privateKey: string;
  readonly installationId: string;
  /** Another server than GitHub's own, for a stand-in. */
  readonly apiUrl?: string;
}

export interface Github {
  readonly owner: string;
  readonly repo: string;
  query<Answer>(query: string, variables: Record<string, unknown>): Promise<Answer>;
  /** REST, for instance `GET /repos/{owner}/{repo}/git/blobs/{sha}`. `undefined`: there is no such thing. */
  ask(route: string, parameters: Record<string, unknown>): Promise<unknown>;
}

/** ms that one request may take: a hosted function has ten seconds for all. */
const timeLimit = 8_000;

/** Speaks as the installation of our App, with tokens of an hour that live in this process only. */
export function githubClient({ repository, appId, privateKey, installationId, apiUrl }: GithubSettings): Github {
  const [owner = '', repo = ''] = repository.split('/');
  const octokit = new Octokit({
    authStrategy: createAppAuth,
    auth: { appId, privateKey, installationId },
    ...(apiUrl !== undefined && { baseUrl: apiUrl }),
    request: {
      fetch: (url: string, init?: RequestInit) => fetch(url, { ...init, signal: AbortSignal.timeout(timeLimit) }),
    },
  });
  return {
    owner,
    repo,
    query: (query, variables) => reachable(octokit.graphql(query, { owner, repo, ...variables })),
    ask: (route, parameters) =>
      reachable(
        octokit.request(route, { owner, repo, ...parameters }).then(({ data }: { data: unknown }) => data, whenAbsent),
      ),
  };
}

/** An answer of GraphQL that something is wrong stays what it is: the caller knows what it asked. */
async function reachable<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && error.name === 'GraphqlResponseError') throw error;
    throw new StoreUnavailable('GitHub did not answer as it should', { cause: error });
  }
}

function whenAbsent(error: unknown): undefined {
  if (!(error instanceof Error && 'status' in error && error.status === 404)) throw error;
}
