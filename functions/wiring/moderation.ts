import { moderationRoutes } from '../../src/routes.ts';
import type { Storage } from '../adapters/ledger/storage.ts';
import type { ModerationDeps } from '../donations/moderation.ts';
import { systemClock as clock } from '../adapters/system/clock.ts';
import type { Env } from '../settings/env.ts';
import type { Host } from './host.ts';
import { openLogin } from './login.ts';
import { modeOf } from './providers.ts';

/** What an editor needs who decides about messages of donors: the books and the login, no provider. */
export async function connectModeration(
  env: Env,
  host: Host,
  { counters, sharedMessages }: Storage,
): Promise<ModerationDeps & { close(): void }> {
  const { pageShell, developer } = host;
  // The developer of this machine keeps the books at `/beheer/`, and is the site's beheerder here.
  const own = developer && ({ ...developer, role: 'beheerder' } as const);
  return {
    ...(await openLogin(env, host, counters, own)),
    sharedMessages,
    mode: modeOf(env),
    clock,
    siteUrl: env.SITE_URL,
    pageShell: () => pageShell(moderationRoutes.frame),
    ...(own && { developer: own }),
  };
}
