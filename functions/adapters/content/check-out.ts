import { mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { git, GitFailed, gitLine } from './git.ts';

/** A version of one file that stands in the place of the one in the commit. */
export interface OlderVersion {
  readonly path: string;
  /** Where the file was good; it is left out when it was not there. */
  readonly goodCommit: string;
}

/**
 * Brings `copy`, a work tree of its own, to a commit: whatever else happens in the content folder, nobody writes here.
 * @returns the content folder in that copy
 */
export async function checkOutContent(
  folder: string,
  copy: string,
  commit: string,
  older: readonly OlderVersion[],
): Promise<string> {
  const tree = resolve(copy);
  const content = join(tree, await gitLine(folder, ['rev-parse', '--show-prefix']));
  try {
    await git(tree, [...withoutHooks, 'checkout', '--quiet', '--force', '--detach', commit]);
    await git(tree, ['clean', '--quiet', '-ffdx']);
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    // Not there yet, or left halfway by a process that was killed.
    await rm(tree, { recursive: true, force: true });
    await mkdir(dirname(tree), { recursive: true });
    await git(folder, ['worktree', 'prune']);
    await git(folder, [...withoutHooks, 'worktree', 'add', '--quiet', '--force', '--detach', tree, commit]);
  }
  for (const { path, goodCommit } of older) {
    await git(content, ['checkout', '--quiet', goodCommit, '--', path]).catch((error: unknown) => {
      if (!(error instanceof GitFailed)) throw error;
      return rm(join(content, path), { force: true });
    });
  }
  return content;
}

/** Paths in the content folder of the files that differ; without `older` those that `newer` itself changed. */
export async function changedPaths(folder: string, newer: string, older?: string): Promise<string[]> {
  const commits = older === undefined ? ['--root', newer] : [older, newer];
  const names = ['--name-only', '--no-commit-id', '--no-renames', '--relative', '-r', '-z'];
  const changed = await git(folder, ['diff-tree', ...names, ...commits, '--', '.']);
  return changed.toString().split('\0').filter(Boolean);
}

const withoutHooks = ['-c', 'core.hooksPath=/dev/null'];
