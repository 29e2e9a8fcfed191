import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readIfThere } from './folder-files.ts';
import { git, gitLine } from './git.ts';
import { removeStaleLocks } from './stale-locks.ts';

/**
 * Brings a content folder to what is committed: a process that was killed while it published leaves half of it. Whatever is in no
 * commit is moved to a folder of its own under `aside`, where a person can find it, and nothing is built from it.
 * @returns the paths of what was moved, in the content folder
 */
export async function restoreContent(folder: string, aside: string, now: Date): Promise<string[]> {
  await removeStaleLocks(folder, now);
  const paths = await uncommittedPaths(folder);
  if (paths.length === 0) return [];
  const kept = join(resolve(aside), now.toISOString().replaceAll(/\D/g, ''));
  for (const path of paths) {
    if ((await readIfThere(folder, path)) === undefined) continue;
    await mkdir(dirname(join(kept, path)), { recursive: true });
    await cp(join(folder, path), join(kept, path));
    await rm(join(folder, path));
  }
  await git(folder, ['reset', '--quiet', '--', '.']);
  await git(folder, ['checkout', '--quiet', 'HEAD', '--', '.']);
  return paths;
}

/** Changed, added, removed or never added; also what Git was told to ignore, since a build does not ask Git. */
async function uncommittedPaths(folder: string): Promise<string[]> {
  const how = ['--porcelain', '-z', '--no-renames', '--untracked-files=all', '--ignored=matching'];
  const [prefix, status] = await Promise.all([
    gitLine(folder, ['rev-parse', '--show-prefix']),
    git(folder, ['status', ...how, '--', '.']),
  ]);
  return status
    .toString()
    .split('\0')
    .filter(Boolean)
    .map((line) => line.slice('XY '.length + prefix.length));
}
