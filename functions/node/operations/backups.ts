import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { checkDatabase, copyDatabase } from '../../wiring/file-copies.ts';
import type { Env } from '../../settings/env.ts';
import { seal } from './backup-file.ts';

type BackupEnv = Pick<Env, 'DATABASE_URL' | 'BACKUP_DIR' | 'BACKUP_KEY' | 'BACKUP_KEEP' | 'BACKUP_COMMAND'>;

/**
 * Copies the books while the site runs, and keeps the newest copies. A copy that is not whole gets no name. Resolves to its path.
 * @throws Error when there is no file to copy, or BACKUP_COMMAND fails: then the copy on this machine is there all the same.
 */
export async function makeBackup(env: BackupEnv, now: Date = new Date()): Promise<string> {
  if (!env.DATABASE_URL.startsWith('file:'))
    throw new Error(
      'De boeken staan niet op deze machine. Zo maakt u daar een kopie: functions/node/operations/README.md.',
    );
  await mkdir(env.BACKUP_DIR, { recursive: true, mode: 0o700 });
  const name = `boeken-${now.toISOString().slice(0, 19).replaceAll(':', '-')}`;
  const part = path.join(env.BACKUP_DIR, `.${name}.part`);
  await rm(part, { force: true });
  try {
    copyDatabase(env.DATABASE_URL, part);
    checkDatabase(part);
    const sealed = seal(await readFile(part), env.BACKUP_KEY);
    await writeFile(part, sealed, { mode: 0o600, flush: true });
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    // Of looking whether it is whole.
    for (const log of ['-wal', '-shm']) await rm(part + log, { force: true });
  }
  const file = path.join(env.BACKUP_DIR, `${name}.${env.BACKUP_KEY === undefined ? 'db' : 'db.enc'}`);
  await rename(part, file);
  const old = (await listBackups(env.BACKUP_DIR)).slice(env.BACKUP_KEEP);
  await Promise.all(old.map((one) => rm(one)));
  // The operator's own words, as they would stand in a shell.
  if (env.BACKUP_COMMAND !== undefined)
    await promisify(execFile)('/bin/sh', ['-c', `${env.BACKUP_COMMAND} "$1"`, 'backup', path.resolve(file)]);
  return file;
}

/** Paths, newest first. */
export async function listBackups(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const backups = names.filter((name) => /^boeken-[\dT-]+\.db(?:\.enc)?$/.test(name));
  return backups
    .toSorted()
    .toReversed()
    .map((name) => path.join(folder, name));
}

/** ms since 1970 at which the newest was made; `undefined` when there is none. */
export async function lastBackup(folder: string): Promise<number | undefined> {
  const [newest] = await listBackups(folder);
  return newest === undefined ? undefined : (await stat(newest)).mtimeMs;
}
