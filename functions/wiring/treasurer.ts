import { treasurerFrame } from '../../src/routes.ts';
import type { TreasurerDeps } from '../treasurer/deps.ts';
import type { Env } from '../settings/env.ts';
import type { Host } from './host.ts';
import type { Services } from './donations.ts';
import { payoutProviders } from './payouts.ts';
import { openLogin } from './login.ts';

/** What the treasurer's pages need: the services of donations, and the login of editors. */
export async function connectTreasurer(
  services: Services,
  env: Env,
  host: Host,
): Promise<TreasurerDeps & { close(): void }> {
  const { pageShell, developer } = host;
  const login = await openLogin(env, host, services.counters, developer);
  return {
    ...services,
    ...login,
    pageShell: () => pageShell(treasurerFrame),
    accounts: {
      journal: env.BOOKS_JOURNAL,
      provider: env.BOOKS_ACCOUNT_PROVIDER,
      gifts: env.BOOKS_ACCOUNT_GIFTS,
      returned: env.BOOKS_ACCOUNT_RETURNED ?? env.BOOKS_ACCOUNT_GIFTS,
      costs: env.BOOKS_ACCOUNT_COSTS,
      stripe: env.BOOKS_ACCOUNT_STRIPE ?? env.BOOKS_ACCOUNT_PROVIDER,
      bank: env.BOOKS_ACCOUNT_BANK,
      costCentres: env.BOOKS_COST_CENTRES,
    },
    payoutsReadAt: payoutProviders(env),
    ...(developer && { developer }),
  };
}
