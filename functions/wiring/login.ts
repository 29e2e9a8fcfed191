import type { Editor } from '../../src/domain/editing/editors.ts';
import type { Counters } from '../../src/domain/donations/ledger/counters.ts';
import type { EditingStorage } from '../adapters/editing/storage.ts';
import { systemClock } from '../adapters/system/clock.ts';
import type { Env } from '../settings/env.ts';
import { randomSecrets } from '../adapters/system/random-secrets.ts';
import { signingSecrets } from './signing-secrets.ts';
import { slidingLimits } from '../adapters/system/sliding-limits.ts';
import { createVisitorKey, keyedHash } from '../http/visitor-key.ts';
import { createMailCheck, createPost, filesOf, type Disk } from './donations.ts';

/** A login mail to one address, of which a mailbox should not get many. */
const mailsPerAddress = 5;

/** One login for who writes and for who keeps the books: a session of the one is a session of the other, with one role. */
export async function openLogin(env: Env, host: Disk, counters: Counters, developer: Editor | undefined) {
  const [[secret], storage] = await Promise.all([signingSecrets(env), openEditingStorage(env, host)]);
  const editors = env.CMS_EDITORS ?? (developer ? [developer] : []);
  const visitorKey = createVisitorKey(secret, systemClock);
  const emailKey = (email: string) => keyedHash(`${secret}:email`, email);
  return {
    ...storage,
    secrets: randomSecrets(secret),
    editors: () => editors,
    limits: slidingLimits(
      { counters, clock: systemClock, visitorKey, emailKey },
      {
        perVisitor: env.LIMIT_PER_VISITOR,
        perEmail: Math.min(mailsPerAddress, env.LIMIT_PER_EMAIL),
        global: env.LIMIT_GLOBAL,
      },
    ),
    post: createPost(env),
    mailIsUp: createMailCheck(env),
  };
}

async function openEditingStorage(
  { DATABASE_URL: url, DATABASE_TOKEN: token }: Env,
  host: Disk,
): Promise<EditingStorage> {
  if (url.startsWith('file:')) return filesOf(host).openEditingStorage(url);
  return (await import('../adapters/editing/remote-storage.ts')).openRemoteEditingStorage(url, token);
}
