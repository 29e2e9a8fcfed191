import type { ReadWebhookEvent } from '../../src/domain/donations/reconcile/webhook-event.ts';
import type { PaymentProvider } from '../../src/domain/donations/provider/ports.ts';
import type { Mode, ProviderName } from '../../src/domain/donations/provider/provider.ts';
import { providerRouter } from '../../src/domain/donations/provider/provider-router.ts';
import type { Env } from '../settings/env.ts';

/** Without a provider nobody can give; the books can still be read. */
export function canGive({ MOLLIE_API_KEY, MOLLIE_URL, STRIPE_SECRET_KEY, STRIPE_URL }: Env): boolean {
  return [MOLLIE_API_KEY, MOLLIE_URL, STRIPE_SECRET_KEY, STRIPE_URL].some((value) => value !== undefined);
}

/** Which gifts this site takes. Before there is a key, the gifts of a live site are the real ones. */
export function modeOf({ MOLLIE_API_KEY, STRIPE_SECRET_KEY, SITE_ENV }: Env): Mode {
  const key = MOLLIE_API_KEY ?? STRIPE_SECRET_KEY;
  const isLive = key === undefined ? SITE_ENV === 'production' : /^(live|[rs]k_live)_/.test(key);
  return isLive ? 'live' : 'test';
}

export interface Providers {
  /** Mollie first: that is where a gift goes when nobody chose. */
  readonly provider: PaymentProvider;
  readonly readStripeEvent?: ReadWebhookEvent;
  readonly readMollieEvent?: ReadWebhookEvent;
}

export async function createProviders(env: Env): Promise<Providers> {
  const [mollie, stripe] = await Promise.all([createMollie(env), createStripe(env)]);
  const named: (readonly [ProviderName, PaymentProvider])[] = [];
  if (mollie !== undefined) named.push(['mollie', mollie]);
  if (stripe !== undefined) named.push(['stripe', stripe]);
  const [usual, ...others] = named;
  if (usual === undefined) throw new Error('MOLLIE_API_KEY: is needed to receive gifts');
  const readMollieEvent = await signedEventsOfMollie(env);
  return {
    provider: providerRouter(usual, ...others),
    ...(stripe && { readStripeEvent: stripe.readHint }),
    ...(readMollieEvent && { readMollieEvent }),
  };
}

async function createMollie({ MOLLIE_API_KEY: apiKey, MOLLIE_URL: apiEndpoint, SITE_URL }: Env) {
  if (apiKey === undefined && apiEndpoint === undefined) return undefined;
  const { createMollieProvider } = await import('../adapters/mollie/mollie.ts');
  if (apiKey === undefined)
    return createMollieProvider({ apiKey: `test_${'0'.repeat(30)}`, ...(apiEndpoint && { apiEndpoint }) });
  const isReachable = !/^https?:\/\/(localhost|127\.)/.test(SITE_URL);
  return createMollieProvider({ apiKey, webhooks: isReachable ? 'send' : 'omit' });
}

async function signedEventsOfMollie({ MOLLIE_WEBHOOK_SECRET: secret }: Env) {
  if (secret === undefined) return undefined;
  const { mollieEvents } = await import('../adapters/mollie/signed-events.ts');
  return mollieEvents(secret);
}

async function createStripe({ STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET, STRIPE_URL: url }: Env) {
  if (secretKey === undefined && url === undefined) return undefined;
  const { createStripeProvider } = await import('../adapters/stripe/stripe.ts');
  const webhookSecret = STRIPE_WEBHOOK_SECRET ?? standInSecret;
  if (secretKey === undefined)
    return createStripeProvider({ secretKey: `sk_test_${'0'.repeat(24)}`, webhookSecret, ...(url && { url }) });
  return createStripeProvider({ secretKey, webhookSecret });
}

/** What the stand-in signs with; a real key always comes with a secret of its own. */
export const standInSecret = `whsec_${'0'.repeat(32)}`;
