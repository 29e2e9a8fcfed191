import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { day, hour, minute } from '../../../src/shared/time.ts';
import { healthToldFile } from '../../settings/data-folder.ts';
import type { Env } from '../../settings/env.ts';
import { createPost } from '../../wiring/donations.ts';
import { repeat, type Job } from '../repeat.ts';
import { lastBackup } from './backups.ts';
import { healthMail } from './health-mail.ts';
import { readHealth, type HealthDeps } from './health.ts';

/** Copies the books every day, and mails who looks after the site when something is wrong. */
export function watchJobs(env: Env, deps: HealthDeps): Job[] {
  const jobs: Job[] = [];
  if (env.DATABASE_URL.startsWith('file:'))
    jobs.push(repeat('backup', () => backUpDaily(env), { first: 5 * minute, every: hour }));
  const beheerder = env.CMS_EDITORS?.find(({ role }) => role === 'beheerder');
  const to = beheerder?.email ?? env.TREASURER_EMAIL;
  if (to === undefined) return jobs;
  const { SITE_URL: siteUrl } = env;
  const look = healthMail({
    read: () => readHealth(deps),
    post: createPost(env),
    to,
    siteUrl,
    toldFile: healthToldFile,
  });
  return [...jobs, repeat('health', look, { first: 5 * minute, every: 10 * minute })];
}

/** In a process of its own, so that no visitor waits for the copying. After a failure the next hour tries again. */
async function backUpDaily({ BACKUP_DIR }: Env): Promise<void> {
  const last = await lastBackup(BACKUP_DIR);
  if (last !== undefined && Date.now() - last < day - hour) return;
  await promisify(execFile)(process.execPath, [script]);
}

const script = fileURLToPath(new URL('backup-now.ts', import.meta.url));
