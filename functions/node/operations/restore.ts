import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { checkDatabase, isInUse, pathOf } from '../../wiring/file-copies.ts';
import type { Env } from '../../settings/env.ts';
import { unseal } from './backup-file.ts';
import { listBackups } from './backups.ts';

export interface Restored {
  readonly from: string;
  /** Where the books of before are; absent: there were none. */
  readonly before?: string;
}

/** Puts a backup, else the newest, in the place of the books; those of before stay beside it. @throws Error in Dutch */
export async function restore(
  env: Pick<Env, 'DATABASE_URL' | 'BACKUP_DIR' | 'BACKUP_KEY'>,
  given?: string,
  now: Date = new Date(),
): Promise<Restored> {
  if (!env.DATABASE_URL.startsWith('file:')) throw new Error('De boeken staan niet op deze machine.');
  const from = given ?? (await listBackups(env.BACKUP_DIR))[0];
  if (from === undefined) throw new Error(`Er is geen kopie in ${env.BACKUP_DIR}.`);
  const books = pathOf(env.DATABASE_URL);
  const part = `${books}.part`;
  await writeFile(part, unseal(await readFile(from), env.BACKUP_KEY), { mode: 0o600, flush: true });
  try {
    checkDatabase(part);
    if (existsSync(books) && isInUse(books))
      throw new Error('De site draait nog. Stop die eerst, en probeer het dan opnieuw.');
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    // Of looking whether it is whole.
    for (const log of ['-wal', '-shm']) await rm(part + log, { force: true });
  }
  const before = `${books}.voor-${now.toISOString().slice(0, 19).replaceAll(':', '-')}`;
  const hadBooks = existsSync(books);
  if (hadBooks) await rename(books, before);
  await rename(part, books);
  return { from, ...(hadBooks && { before }) };
}
