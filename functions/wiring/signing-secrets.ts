import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { signingSecretFile } from '../settings/data-folder.ts';
import type { Env } from '../settings/env.ts';
import { randomIds } from '../adapters/system/ids.ts';

const file = signingSecretFile;

/** What our links are signed with, newest first. On a developer's machine it is made once and kept. */
export async function signingSecrets(env: Env): Promise<[string, ...string[]]> {
  const old = env.SIGNING_SECRET_OLD === undefined ? [] : [env.SIGNING_SECRET_OLD];
  return [env.SIGNING_SECRET ?? (await ownSecret()), ...old];
}

async function ownSecret(): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  try {
    // Fails when it is there, also when another process was first.
    await writeFile(file, randomIds.next() + randomIds.next(), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFile(file, 'utf8');
}
