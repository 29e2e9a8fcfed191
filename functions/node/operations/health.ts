import { statfs } from 'node:fs/promises';
import { hour } from '../../../src/shared/time.ts';
import type { Connection } from '../../wiring/connection.ts';
import { canGive } from '../../wiring/providers.ts';
import type { Env } from '../../settings/env.ts';
import { lastBackup } from './backups.ts';

/** What may be wrong with a machine that runs. Ages are in ms; no secrets, nothing about a person. */
export interface Health {
  readonly ready: boolean;
  readonly checks: Readonly<Record<HealthCheck, CheckResult>>;
}

export const healthChecks = ['database', 'disk', 'reconcile', 'backup'] as const;
export type HealthCheck = (typeof healthChecks)[number];
/** `unused`: does not apply to this machine. */
export interface CheckResult {
  readonly state: 'ok' | 'wrong' | 'unused';
  readonly age?: number;
  readonly freeMiB?: number;
}

export interface HealthDeps {
  readonly env: Env;
  readonly books: () => Promise<Pick<Awaited<ReturnType<Connection['books']>>, 'ledger'>>;
  /** ms since 1970 at which the process began: what it does by the clock gets some time. */
  readonly startedAt: number;
}

/** ms within which the database answers. */
const databaseTime = 2_000;
/** MiB below which a disk is about to be full. */
const leastFree = 200;
const oldest = { reconcile: 2 * hour, backup: 36 * hour } as const;

export async function readHealth({ env, books, startedAt }: HealthDeps, now = Date.now()): Promise<Health> {
  const reconciledAt = await inTime(async () => (await (await books()).ledger.lastReconcile()) ?? null);
  const isFile = env.DATABASE_URL.startsWith('file:');
  const backedUpAt = isFile ? await lastBackup(env.BACKUP_DIR) : undefined;
  const checks = {
    database: { state: reconciledAt === 'no-answer' ? 'wrong' : 'ok' },
    disk: await disk(),
    reconcile: canGive(env) && reconciledAt !== 'no-answer' ? ageOf(reconciledAt ?? undefined, 'reconcile') : unused,
    backup: isFile ? ageOf(backedUpAt, 'backup') : unused,
  } satisfies Health['checks'];
  return { ready: Object.values(checks).every(({ state }) => state !== 'wrong'), checks };

  function ageOf(at: number | undefined, what: keyof typeof oldest): CheckResult {
    const age = now - (at ?? startedAt);
    return { state: age > oldest[what] && now - startedAt > hour ? 'wrong' : 'ok', ...(at !== undefined && { age }) };
  }
}

const unused: CheckResult = { state: 'unused' };

async function disk(): Promise<CheckResult> {
  const { bavail, bsize } = await statfs('.');
  const freeMiB = Math.floor((bavail * bsize) / 2 ** 20);
  return { state: freeMiB < leastFree ? 'wrong' : 'ok', freeMiB };
}

async function inTime<T>(ask: () => Promise<T>): Promise<T | 'no-answer'> {
  const { promise: late, resolve } = Promise.withResolvers<'no-answer'>();
  const timer = setTimeout(() => resolve('no-answer'), databaseTime);
  try {
    return await Promise.race([ask(), late]);
  } catch {
    return 'no-answer';
  } finally {
    clearTimeout(timer);
  }
}
