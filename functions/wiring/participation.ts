import type { Post } from '../../src/domain/donations/outbox/letter.ts';
import { defaultLanguage } from '../../src/i18n/languages.ts';
import { routesIn } from '../../src/routes.ts';
import type { Storage } from '../adapters/ledger/storage.ts';
import type { ParticipateDeps } from '../participation/deps.ts';
import { systemClock as clock } from '../adapters/system/clock.ts';
import type { Env } from '../settings/env.ts';
import type { Host } from './host.ts';
import { logError } from '../http/log.ts';
import { signingSecrets } from './signing-secrets.ts';
import { slidingLimits } from '../adapters/system/sliding-limits.ts';
import { createVisitorKey, keyedHash } from '../http/visitor-key.ts';
import { createPost } from './donations.ts';

/** A copy goes to an address that anybody can fill in, and all of it to the mailbox of volunteers. */
const most = { perEmail: 5, global: 60 };

/** Names the implementations for messages to rooms, which need no payment provider. */
export async function connectParticipation(env: Env, host: Host, { counters }: Storage): Promise<ParticipateDeps> {
  const [secret] = await signingSecrets(env);
  return {
    clock,
    siteUrl: env.SITE_URL,
    pageShell: (language = defaultLanguage) => host.pageShell(routesIn(language).participationFrame),
    post: canMail(env) ? createPost(env) : noPost,
    limits: slidingLimits(
      {
        counters,
        clock,
        visitorKey: createVisitorKey(secret, clock),
        emailKey: (email) => keyedHash(`${secret}:email`, email),
      },
      {
        perVisitor: env.LIMIT_PER_VISITOR,
        perEmail: Math.min(most.perEmail, env.LIMIT_PER_EMAIL),
        global: Math.min(most.global, env.LIMIT_GLOBAL),
      },
    ),
  };
}

/** A folder of letters is for a developer's machine: on a real site nobody would ever read them, and the writer has to know that. */
function canMail({ SMTP_URL, SITE_ENV }: Env): boolean {
  return SMTP_URL !== undefined || SITE_ENV === 'development';
}

const noPost: Post = async () => {
  logError('mail', new Error('SMTP_URL: is needed to send messages to rooms'));
  return 'not-accepted';
};
