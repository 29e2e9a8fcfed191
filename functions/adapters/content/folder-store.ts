import { join } from 'node:path';
import {
  blobId,
  conflictsWith,
  type Change,
  type Commit,
  type CommitOutcome,
  type ContentStore,
} from '../../../src/domain/editing/content-store.ts';
import { listFiles, namesIn, readIfThere, replaceFile } from './folder-files.ts';
import { git, GitFailed, gitLine } from './git.ts';

export interface FolderStoreSettings {
  /** The content folder, somewhere in a Git repository. Its branch is the one that is checked out, whatever a browser says. */
  readonly folder: string;
  /** Stands in the history next to the names of editors; their own addresses do not, since a history is often public. */
  readonly email: string;
  /** Before each commit: what has to be so in the folder. */
  readonly prepare?: () => Promise<unknown>;
}

/** A folder of this machine with Git: for development and for a site that hosts itself. */
export function folderStore({ folder, email, prepare }: FolderStoreSettings): ContentStore {
  let last: Promise<unknown> = Promise.resolve();
  return {
    list: async (name) =>
      Promise.all(
        (await namesIn(join(folder, name)))
          .filter((file) => /\.(md|yml)$/.test(file))
          .toSorted()
          .map(async (file) => {
            const path = `${name}/${file}`;
            const bytes = (await readIfThere(folder, path)) ?? new Uint8Array();
            return { path, id: await blobId(bytes), text: new TextDecoder().decode(bytes) };
          }),
      ),

    async read(path) {
      const bytes = await readIfThere(folder, path);
      return bytes && { path, id: await blobId(bytes), bytes };
    },

    async readVersion(id) {
      if (!/^[0-9a-f]{40}$/.test(id)) return undefined;
      return git(folder, ['cat-file', 'blob', id]).catch(undefinedIfGitFailed);
    },

    async tree() {
      const paths = await listFiles(folder);
      const ids = await Promise.all(
        paths.map(async (path) => blobId((await readIfThere(folder, path)) ?? new Uint8Array())),
      );
      return new Map(paths.map((path, index) => [path, ids[index] ?? '']));
    },

    commit(commit) {
      // One after another: each must see what the one before left.
      const done = last.then(async () => {
        await prepare?.();
        return commitNow(folder, email, commit);
      });
      last = done.catch(() => undefined);
      return done;
    },

    async contains(newer, commit) {
      const answer = await git(folder, ['merge-base', '--is-ancestor', commit, newer]).catch(undefinedIfGitFailed);
      return answer !== undefined;
    },
  };
}

async function commitNow(folder: string, email: string, { message, author, changes }: Commit): Promise<CommitOutcome> {
  const before = new Map<string, Uint8Array>();
  const ids = new Map<string, string>();
  for (const { path } of changes) {
    const bytes = await readIfThere(folder, path);
    if (!bytes) continue;
    before.set(path, bytes);
    ids.set(path, await blobId(bytes));
  }
  const clashing = conflictsWith(changes, (path) => ids.get(path));
  if (clashing.length > 0) return { outcome: 'conflict', paths: clashing };
  try {
    for (const { path, bytes } of changes) await replaceFile(folder, path, bytes);
    return await record(folder, changes, { message, name: author.name, email });
  } catch (error) {
    for (const { path } of changes) await replaceFile(folder, path, before.get(path));
    await git(folder, ['reset', '--quiet', '--', ...changes.map(({ path }) => path)]).catch(undefinedIfGitFailed);
    throw error;
  }
}

async function record(
  folder: string,
  changes: readonly Change[],
  { message, name, email }: { message: string; name: string; email: string },
): Promise<CommitOutcome> {
  const paths = changes.map(({ path }) => path);
  if (paths.length === 0) return { outcome: 'unchanged', commit: await gitLine(folder, ['rev-parse', 'HEAD']) };
  const written = changes.filter(({ bytes }) => bytes).map(({ path }) => path);
  const removed = changes.filter(({ bytes }) => !bytes).map(({ path }) => path);
  if (written.length > 0) await git(folder, ['add', '--force', '--', ...written]);
  if (removed.length > 0) await git(folder, ['rm', '--quiet', '--cached', '--ignore-unmatch', '--', ...removed]);
  const differing = await git(folder, [
    'diff',
    '--cached',
    '--name-only',
    '--no-renames',
    '--relative',
    '-z',
    '--',
    ...paths,
  ]);
  // Only what changed: a developer may have other things half done.
  const names = differing
    .toString()
    .split('\0')
    .filter((path) => path !== '');
  if (names.length === 0) return { outcome: 'unchanged', commit: await gitLine(folder, ['rev-parse', 'HEAD']) };
  const person = ['-c', `user.name=${name}`, '-c', `user.email=${email}`, '-c', 'commit.gpgsign=false'];
  await git(folder, [...person, 'commit', '--quiet', '--no-verify', '-m', message, '--only', '--', ...names]);
  return { outcome: 'committed', commit: await gitLine(folder, ['rev-parse', 'HEAD']) };
}

function undefinedIfGitFailed(error: unknown): undefined {
  if (!(error instanceof GitFailed)) throw error;
}
