import { schema as sdl } from '@octokit/graphql-schema';
import { buildSchema, graphql, GraphQLError } from 'graphql';
import { z } from 'zod';
import type { BareRepository } from './repository.ts';

/** GitHub's own schema, as it publishes it: a query that GitHub would refuse is refused here. */
const schema = buildSchema(sdl.idl, { assumeValid: true });

export interface GraphqlWorld {
  readonly repository: BareRepository;
  readonly name: string;
  /** State of `statusCheckRollup` by commit. */
  readonly checks: ReadonlyMap<string, string>;
  /** What happens between what a client read and its commit. */
  takeInterruption(): (() => void) | undefined;
}

export async function answerGraphql(world: GraphqlWorld, body: string): Promise<unknown> {
  const { query, variables } = request.parse(JSON.parse(body));
  const result = await graphql({
    schema,
    source: query,
    variableValues: variables,
    rootValue: { repository: () => repositoryOf(world), createCommitOnBranch: createCommit.bind(undefined, world) },
  });
  const errors = result.errors?.map((error) => ({ ...error.toJSON(), type: error.extensions['type'] }));
  return { ...result, ...(errors && { errors }) };
}

const request = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()) });

function repositoryOf({ repository, checks }: GraphqlWorld) {
  return {
    __typename: 'Repository',
    ref: ({ qualifiedName }: { qualifiedName: string }) => {
      const commit = repository.resolve(qualifiedName);
      return commit === undefined ? null : { target: commitOf(commit) };
    },
    object: ({ oid }: { oid: string }) => {
      const found = repository.object(oid);
      if (found?.type === 'commit') return commitOf(oid);
      return found?.type === 'blob' ? { __typename: 'Blob', oid, text: found.bytes.toString() } : null;
    },
  };

  function commitOf(commit: string) {
    const state = checks.get(commit);
    return {
      __typename: 'Commit',
      oid: commit,
      statusCheckRollup: state === undefined ? null : { state },
      file: ({ path }: { path: string }) => {
        const oid = repository.resolve(`${commit}:${path}`);
        return oid === undefined ? null : { oid };
      },
    };
  }
}

const commitInput = z.object({
  branch: z.object({ repositoryNameWithOwner: z.string(), branchName: z.string() }),
  expectedHeadOid: z.string(),
  message: z.object({ headline: z.string(), body: z.string().optional() }),
  fileChanges: z.object({
    additions: z.array(z.object({ path: z.string(), contents: z.base64() })).default([]),
    deletions: z.array(z.object({ path: z.string() })).default([]),
  }),
});

function createCommit(world: GraphqlWorld, { input }: { input: unknown }) {
  const { branch, expectedHeadOid, message, fileChanges } = commitInput.parse(input);
  world.takeInterruption()?.();
  if (branch.repositoryNameWithOwner !== world.name) throw refusal('NOT_FOUND', 'Could not resolve to a Repository');
  const head = world.repository.resolve(`refs/heads/${branch.branchName}`);
  if (head !== expectedHeadOid)
    throw refusal(
      'STALE_DATA',
      `Expected branch to point to "${expectedHeadOid}" but it did not.  Pull and try again.`,
    );
  for (const { path } of fileChanges.deletions)
    if (world.repository.resolve(`${head}:${path}`) === undefined)
      throw refusal('UNPROCESSABLE', `A path was requested for deletion which does not exist: ${path}`);
  const oid = world.repository.commit({
    branch: branch.branchName,
    message: `${message.headline}\n\n${message.body ?? ''}`,
    additions: fileChanges.additions.map(({ path, contents }) => ({ path, bytes: Buffer.from(contents, 'base64') })),
    deletions: fileChanges.deletions.map(({ path }) => path),
  });
  return { commit: { oid } };
}

function refusal(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}
