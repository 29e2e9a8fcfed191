import type { ProviderName } from '../../src/domain/donations/provider/provider.ts';
import type { PayoutSource } from '../../src/domain/treasurer/payout-ports.ts';
import type { PayoutsDeps } from '../jobs/payouts.ts';
import type { Env } from '../settings/env.ts';
import { modeOf } from './providers.ts';
import type { Services } from './donations.ts';

/** What reading payouts needs. Its adapters are loaded here only: no function of a donor needs them. */
export async function connectPayouts(services: Services, env: Env): Promise<PayoutsDeps> {
  const sources = await Promise.all([createMollie(env), createStripe(env)]);
  return { ...services, payoutSources: sources.filter((source) => source !== undefined) };
}

/** Providers whose payouts we have a key for, whether or not it opens. */
export function payoutProviders(env: Env): readonly ProviderName[] {
  const { MOLLIE_URL, STRIPE_SECRET_KEY, STRIPE_URL } = env;
  const mollie = MOLLIE_URL !== undefined || canReadMollie(env);
  const stripe = STRIPE_SECRET_KEY !== undefined || STRIPE_URL !== undefined;
  return [...(mollie ? (['mollie'] as const) : []), ...(stripe ? (['stripe'] as const) : [])];
}

/** Mollie settles real money only: beside a key for tests its settlements would be of other gifts than ours. */
function canReadMollie(env: Env): boolean {
  return env.MOLLIE_ORGANIZATION_TOKEN !== undefined && modeOf(env) === 'live';
}

async function createMollie(env: Env): Promise<PayoutSource | undefined> {
  const { MOLLIE_ORGANIZATION_TOKEN: accessToken, MOLLIE_URL: apiEndpoint } = env;
  if (apiEndpoint === undefined && !canReadMollie(env)) return undefined;
  const { createMolliePayouts } = await import('../adapters/mollie/payouts.ts');
  const mode = modeOf(env);
  if (apiEndpoint !== undefined)
    return createMolliePayouts({ accessToken: `access_${'0'.repeat(30)}`, mode, apiEndpoint });
  return accessToken === undefined ? undefined : createMolliePayouts({ accessToken, mode });
}

async function createStripe({ STRIPE_SECRET_KEY: secretKey, STRIPE_URL: url }: Env): Promise<PayoutSource | undefined> {
  if (secretKey === undefined && url === undefined) return undefined;
  const { createStripePayouts } = await import('../adapters/stripe/stripe.ts');
  if (secretKey !== undefined) return createStripePayouts({ secretKey });
  return createStripePayouts({ secretKey: `sk_test_${'0'.repeat(24)}`, ...(url && { url }) });
}
