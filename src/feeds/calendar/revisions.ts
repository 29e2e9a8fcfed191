import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { Temporal } from 'temporal-polyfill';

/** What a calendar needs to see that an event is newer than the one it has. */
export interface Revision {
  readonly changed: Temporal.Instant;
  /** How many times the file was changed before. */
  readonly sequence: number;
}

/**
 * The last change of each file in a folder, by absolute path, out of Git. Content carries no such date,
 * and the time of the build would make every event look changed after each build.
 * @returns nothing for a folder that Git does not know, or of which it has only a part of the history
 */
export function readRevisions(folder: string): ReadonlyMap<string, Revision> {
  const history = git(folder, 'rev-parse', '--is-shallow-repository') === 'false' && log(folder);
  const revisions = new Map<string, Revision>();
  if (!history) return revisions;
  let changed = Temporal.Instant.fromEpochMilliseconds(0);
  for (const line of history.split('\n').filter(Boolean)) {
    if (line.startsWith(commitMark)) changed = Temporal.Instant.from(line.slice(commitMark.length));
    else countChange(revisions, resolve(folder, line), changed);
  }
  return revisions;
}

/** The newest change of several files together, such as an activity and its room. */
export function combineRevisions(revisions: readonly Revision[]): Revision | undefined {
  const [newest] = revisions.toSorted((one, other) => Temporal.Instant.compare(other.changed, one.changed));
  return newest && { ...newest, sequence: revisions.reduce((sum, { sequence }) => sum + sequence, 0) };
}

const commitMark = '@';

/** Newest first, so the first mention of a file is its last change. */
function countChange(revisions: Map<string, Revision>, path: string, changed: Temporal.Instant) {
  const newer = revisions.get(path);
  revisions.set(path, newer ? { ...newer, sequence: newer.sequence + 1 } : { changed, sequence: 0 });
}

function log(folder: string): string {
  return git(folder, 'log', '--relative', '--name-only', `--format=${commitMark}%cI`, '--', '.');
}

function git(folder: string, ...command: string[]): string {
  try {
    return execFileSync('git', ['-C', folder, '-c', 'core.quotePath=false', ...command], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 256 * 1024 * 1024,
    }).trim();
  } catch {
    return '';
  }
}
