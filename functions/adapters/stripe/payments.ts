import { cardMethod } from '../../../src/domain/donations/provider/card-methods.ts';
import { ProviderRefused, type NewPayment } from '../../../src/domain/donations/provider/ports.ts';
import type { Payment, Reference } from '../../../src/domain/donations/provider/provider.ts';
import { minute, type Timestamp } from '../../../src/shared/time.ts';
import { read } from '../provider/answer.ts';
import { asRefused, unlessMissing } from '../provider/call.ts';
import { sessionAnswer } from './answers.ts';
import type { StripeContext } from './context.ts';
import { readDebit } from './debits.ts';
import { madeSince, newestFirst } from './pages.ts';
import { toPayment } from './session-payment.ts';
import { moneyOf } from './turned-back.ts';

/** How far our clock and Stripe's may differ. */
const clockDifference = 5 * minute;

/** Nothing about the person goes along; Stripe asks the donor itself for what it needs. */
export async function createPayment({ client, call }: StripeContext, request: NewPayment): Promise<Payment> {
  const { reference, amount, description, redirectUrl, customerId, idempotencyKey, withoutCards } = request;
  const metadata = { ...reference };
  const answer = await call(() =>
    client.checkout.sessions.create(
      {
        mode: 'payment',
        submit_type: 'donate',
        locale: locales.get(request.language ?? 'nl') ?? 'auto',
        line_items: [
          { quantity: 1, price_data: { currency: 'eur', unit_amount: amount, product_data: { name: description } } },
        ],
        // In euros, also for a card from a country with other money: what the donor was told is what is booked.
        adaptive_pricing: { enabled: false },
        success_url: redirectUrl,
        cancel_url: redirectUrl,
        client_reference_id: reference.donationId,
        metadata,
        payment_intent_data: { metadata, description, ...(customerId && { setup_future_usage: 'off_session' }) },
        ...(customerId && { customer: customerId }),
        // Link would offer the cards that it keeps; wallets go with the cards behind them.
        ...(withoutCards && {
          excluded_payment_method_types: [cardMethod.stripe],
          wallet_options: { link: { display: 'never' } },
        }),
      },
      { idempotencyKey },
    ),
  ).catch(asRefused);
  return toPayment(read(sessionAnswer, answer));
}

/** Stripe speaks no Arabic and no Ukrainian: there its page follows the browser. */
const locales: ReadonlyMap<string, string> = new Map([
  ['nl', 'nl'],
  ['en', 'en-GB'],
  ['tr', 'tr'],
  ['es', 'es'],
]);

/** `cs_...`: what a donor pays on Stripe's page; `in_...`: a debit of a subscription. */
export async function readPayment(context: StripeContext, paymentId: string): Promise<Payment | undefined> {
  if (/^in_\w+$/.test(paymentId)) return readDebit(context, paymentId);
  return /^cs_\w+$/.test(paymentId) ? readSession(context, paymentId) : undefined;
}

export async function findPayment(
  context: StripeContext,
  { donationId, attemptId }: Reference,
  since: Timestamp,
): Promise<Payment | undefined> {
  const made = madeSince(since - clockDifference);
  const sessions = newestFirst(context, (cursor) => context.client.checkout.sessions.list({ ...made, ...cursor }));
  for await (const session of sessions) {
    const { metadata } = session;
    if (metadata?.['attemptId'] === attemptId && metadata['donationId'] === donationId)
      return readSession(context, session.id);
  }
  return undefined;
}

/** Refused when it is no longer open: then it was paid, or has expired by itself. */
export async function cancelPayment({ client, call }: StripeContext, paymentId: string): Promise<void> {
  try {
    await unlessMissing(() => call(() => client.checkout.sessions.expire(paymentId)));
  } catch (error) {
    if (!(error instanceof ProviderRefused)) throw error;
  }
}

async function readSession(context: StripeContext, id: string): Promise<Payment | undefined> {
  const { client, call } = context;
  const expand = ['payment_intent.latest_charge'];
  const answer = await unlessMissing(() => call(() => client.checkout.sessions.retrieve(id, { expand })));
  // Other uses of the same account: a session that sets up a subscription, or saves a card, has no payment of its own.
  if (answer === undefined || answer.mode !== 'payment') return undefined;
  const session = read(sessionAnswer, answer);
  const intent = session.payment_intent;
  return toPayment(session, typeof intent === 'object' && intent ? await moneyOf(context, intent) : undefined);
}
