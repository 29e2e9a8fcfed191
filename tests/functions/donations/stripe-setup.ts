import { Stripe } from 'stripe';
import { onTestFinished } from 'vitest';
import { createStripeProvider } from '../../../functions/adapters/stripe/stripe.ts';
import { answerStripeWebhook } from '../../../functions/donations/stripe-webhook.ts';
import { providerRouter } from '../../../src/domain/donations/provider/provider-router.ts';
import { endpoints } from '../../../src/routes.ts';
import { startStripe } from '../../stripe/server.ts';
import { visit } from '../../stripe/visit.ts';
import { browser, locationOf, post, setUpDonations, siteUrl, type Sender } from './donation-setup.ts';

export const secret = `whsec_${'s'.repeat(32)}`;

/** As `setUpDonations`, with Stripe beside Mollie. */
export async function setUpBoth(options: Parameters<typeof setUpDonations>[0] = {}) {
  const donations = await setUpDonations(options);
  const { clock, deps: alone } = donations;
  const stripe = await startStripe({ now: () => clock.now() });
  onTestFinished(() => stripe.stop());
  const second = createStripeProvider({
    secretKey: `sk_test_${'a'.repeat(24)}`,
    webhookSecret: secret,
    url: stripe.url,
    retryDelay: 1,
    timeLimit: 1_500,
    now: () => clock.now(),
  });
  const provider = providerRouter(['mollie', alone.provider], ['stripe', second]);
  const deps = { ...alone, provider, readStripeEvent: second.readHint };
  const answer = browser(deps);
  return {
    ...donations,
    deps,
    stripe,
    give: (fields: Readonly<Record<string, string>>, sender?: Sender) =>
      answer(post(endpoints.donations, fields, sender)),
    hook: answerStripeWebhook(deps),
    /** Seconds, as Stripe counts. */
    now: () => Math.floor(clock.now() / 1000),
  };
}

export type BothUnderTest = Awaited<ReturnType<typeof setUpBoth>>;

/** A gift that was paid through Stripe, of which nobody told us yet. */
export async function paidThroughStripe(fields: Readonly<Record<string, string>>) {
  const both = await setUpBoth();
  onTestFinished(async () => void (await both.settled()));
  const checkout = locationOf(await both.give({ ...fields, via: 'stripe' }));
  await visit(checkout, 'paid', 'card');
  const [payment] = (await both.stripe.control({})).payments;
  return { ...both, sessionId: payment?.id ?? '' };
}

export interface Sent {
  readonly id?: string;
  readonly timestamp?: number;
  readonly signedWith?: string;
  /** Changes the body after it was signed. */
  readonly tamper?: (body: string) => string;
}

/** A call as Stripe makes it, signed by Stripe's own helper. */
export function call(
  type: string,
  object: object,
  { id = 'evt_1', timestamp, signedWith = secret, tamper }: Sent = {},
) {
  const event = { id, object: 'event', api_version: Stripe.API_VERSION, created: timestamp, data: { object }, type };
  const payload = JSON.stringify(event);
  const signature = Stripe.webhooks.generateTestHeaderString({
    payload,
    secret: signedWith,
    ...(timestamp && { timestamp }),
  });
  return new Request(siteUrl + endpoints.stripeWebhook, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Stripe-Signature': signature },
    body: tamper?.(payload) ?? payload,
  });
}
