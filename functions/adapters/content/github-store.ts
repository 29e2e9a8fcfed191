import {
  blobId,
  conflictsWith,
  StoreUnavailable,
  type Change,
  type Commit,
  type CommitOutcome,
  type ContentStore,
} from '../../../src/domain/editing/content-store.ts';
import { githubBlobs } from './github-blobs.ts';
import { githubClient, type Github, type GithubSettings } from './github-client.ts';
import { commitAnswer, commitMutation, compareAnswer, headAnswer, headQuery, treeAnswer } from './github-queries.ts';

/** Times that we look again when somebody else's commit came in between. */
const tries = 4;

/** A repository at GitHub, written by an App: editors need no account, and no key leaves the server. */
export function githubStore(settings: GithubSettings, github: Github = githubClient(settings)): ContentStore {
  const { branch, folder } = settings;
  const blobs = githubBlobs(github);
  return {
    async list(name) {
      const { tree } = await readHead(github, settings);
      const files = [...tree].filter(([path]) => path.startsWith(`${name}/`) && /^[^/]+\/[^/]+\.(md|yml)$/.test(path));
      const texts = await blobs.texts(files.map(([, id]) => id));
      return files.map(([path, id]) => ({ path, id, text: texts.get(id) ?? '' }));
    },

    async read(path) {
      const id = (await readHead(github, settings)).tree.get(path);
      const bytes = id === undefined ? undefined : await blobs.bytes(id);
      return id === undefined || !bytes ? undefined : { path, id, bytes };
    },

    readVersion: async (id) => (/^[0-9a-f]{40}$/.test(id) ? blobs.bytes(id) : undefined),

    tree: async () => (await readHead(github, settings)).tree,

    async commit(commit) {
      for (let attempt = 0; attempt < tries; attempt += 1) {
        const { head, tree } = await readHead(github, settings);
        const outcome = await commitOn(github, { branch, folder, head, tree }, commit);
        if (outcome !== 'stale') return outcome;
      }
      throw new StoreUnavailable(`others committed ${tries} times in between`);
    },

    async contains(newer, commit) {
      const basehead = `${commit}...${newer}`;
      const answer = await github.ask('GET /repos/{owner}/{repo}/compare/{basehead}', { basehead, per_page: 1 });
      return answer !== undefined && ['ahead', 'identical'].includes(compareAnswer.parse(answer).status);
    },
  };
}

interface Head {
  readonly head: string;
  /** By path inside the content folder. */
  readonly tree: ReadonlyMap<string, string>;
}

async function readHead(github: Github, { branch, folder }: GithubSettings): Promise<Head> {
  const answer = headAnswer.safeParse(await github.query(headQuery, { branch: `refs/heads/${branch}`, folder }));
  if (!answer.success) throw new StoreUnavailable(`there is no branch ${branch}`, { cause: answer.error });
  const { oid: head, file } = answer.data.repository.ref.target;
  if (file === null) return { head, tree: new Map() };
  const found = treeAnswer.parse(
    await github.ask('GET /repos/{owner}/{repo}/git/trees/{id}', { id: file.oid, recursive: '1' }),
  );
  if (found.truncated) throw new StoreUnavailable('there is more content than GitHub lists at once');
  const files = found.tree.filter(({ path, type }) => type === 'blob' && !/(^|\/)\./.test(path));
  return { head, tree: new Map(files.map(({ path, sha }) => [path, sha])) };
}

interface Cursor extends Head {
  readonly branch: string;
  readonly folder: string;
}

async function commitOn(
  github: Github,
  { branch, folder, head, tree }: Cursor,
  { message, author, changes }: Commit,
): Promise<CommitOutcome | 'stale'> {
  const clashing = conflictsWith(changes, (path) => tree.get(path));
  if (clashing.length > 0) return { outcome: 'conflict', paths: clashing };
  if (await changesNothing(changes, tree)) return { outcome: 'unchanged', commit: head };
  const additions = changes.flatMap(({ path, bytes }) =>
    bytes ? [{ path: `${folder}/${path}`, contents: Buffer.from(bytes).toString('base64') }] : [],
  );
  const deletions = changes.flatMap(({ path, bytes }) =>
    !bytes && tree.has(path) ? [{ path: `${folder}/${path}` }] : [],
  );
  const input = {
    branch: { repositoryNameWithOwner: `${github.owner}/${github.repo}`, branchName: branch },
    expectedHeadOid: head,
    // GitHub makes the App the author; who it was stands in the text.
    message: { headline: message, body: `Door: ${author.name}` },
    fileChanges: { additions, deletions },
  };
  try {
    const answer = commitAnswer.parse(await github.query(commitMutation, { input }));
    return { outcome: 'committed', commit: answer.createCommitOnBranch.commit.oid };
  } catch (error) {
    if (isStale(error)) return 'stale';
    throw error instanceof StoreUnavailable ? error : new StoreUnavailable('GitHub refused a commit', { cause: error });
  }
}

async function changesNothing(changes: readonly Change[], tree: ReadonlyMap<string, string>): Promise<boolean> {
  const ids = await Promise.all(changes.map(async ({ bytes }) => bytes && blobId(bytes)));
  return changes.every(({ path }, index) => tree.get(path) === ids[index]);
}

/** GitHub's word for a head that is no longer the newest. */
function isStale(error: unknown): boolean {
  if (!(error instanceof Error && 'errors' in error && Array.isArray(error.errors))) return false;
  return error.errors.some(
    (one: unknown) => typeof one === 'object' && one !== null && Reflect.get(one, 'type') === 'STALE_DATA',
  );
}
