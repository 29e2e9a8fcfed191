import { readdir, readFile, readlink, rm, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { gitLine } from './git.ts';

/** Git leaves these when it is killed, and then refuses every commit. Those of a Git that still runs here stay. */
export async function removeStaleLocks(folder: string, now: Date): Promise<void> {
  const top = await gitLine(folder, ['rev-parse', '--show-toplevel']);
  const branch = await gitLine(folder, ['rev-parse', '--symbolic-full-name', 'HEAD']);
  for (const name of ['index.lock', 'HEAD.lock', 'packed-refs.lock', `${branch}.lock`]) {
    const lock = resolve(folder, await gitLine(folder, ['rev-parse', '--git-path', name]));
    const found = await stat(lock).catch(() => undefined);
    if (!found) continue;
    const age = now.getTime() - found.mtimeMs;
    const isInUse = (await gitRunsIn(top)) ?? age < oldEnough;
    if (!isInUse && age > young) await rm(lock, { force: true });
  }
}

/** ms: what Git itself may need between its start and the lock. */
const young = 1_000;
/** ms, where nobody can say whether a Git still runs. */
const oldEnough = 60_000;

/** Nothing known where there is no `/proc`. Processes of other users do not say where they are. */
async function gitRunsIn(top: string): Promise<boolean | undefined> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  if (pids.length === 0) return undefined;
  const running = await Promise.all(
    pids.map(async (pid) => {
      const name = await readFile(join('/proc', pid, 'comm'), 'utf8').catch(() => '');
      if (name.trim() !== 'git') return false;
      const at = await readlink(join('/proc', pid, 'cwd')).catch(() => '');
      return at === top || at.startsWith(top + sep);
    }),
  );
  return running.includes(true);
}
