import * as z from 'zod';

/** Which commit is the newest, and the tree of the content in that very commit. */
export const headQuery = `
query Head($owner: String!, $repo: String!, $branch: String!, $folder: String!) {
  repository(owner: $owner, name: $repo) {
    ref(qualifiedName: $branch) { target { oid ... on Commit { file(path: $folder) { oid } } } }
  }
}`;
export const headAnswer = z.object({
  repository: z.object({
    ref: z.object({ target: z.object({ oid: z.string(), file: z.object({ oid: z.string() }).nullable() }) }),
  }),
});

/** The texts of many blobs at once. */
export function blobsQuery(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const variables = numbers.map((index) => `$id${index}: GitObjectID!`).join(', ');
  const fields = numbers.map((index) => `blob${index}: object(oid: $id${index}) { ... on Blob { text } }`).join('\n');
  return `
query Blobs($owner: String!, $repo: String!, ${variables}) {
  repository(owner: $owner, name: $repo) {
${fields}
  }
}`;
}
export const blobsAnswer = z.object({
  repository: z.record(z.string(), z.object({ text: z.string().nullable() }).nullable()),
});

export const commitMutation = `
mutation Commit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
export const commitAnswer = z.object({ createCommitOnBranch: z.object({ commit: z.object({ oid: z.string() }) }) });

/** What those that build said of a commit, and of the newest one. */
export const checksQuery = `
query Checks($owner: String!, $repo: String!, $branch: String!, $commit: GitObjectID!) {
  repository(owner: $owner, name: $repo) {
    object(oid: $commit) { ... on Commit { statusCheckRollup { state } } }
    ref(qualifiedName: $branch) { target { ... on Commit { statusCheckRollup { state } } } }
  }
}`;
const checked = z.object({ statusCheckRollup: z.object({ state: z.string() }).nullable() }).nullable();
export const checksAnswer = z.object({
  repository: z.object({ object: checked, ref: z.object({ target: checked }).nullable() }),
});

/** REST. */
export const treeAnswer = z.object({
  truncated: z.boolean(),
  tree: z.array(z.object({ path: z.string(), type: z.string(), sha: z.string() })),
});
export const blobAnswer = z.object({ content: z.string(), encoding: z.literal('base64') });
export const compareAnswer = z.object({ status: z.enum(['ahead', 'behind', 'diverged', 'identical']) });
