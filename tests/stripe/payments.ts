import { randomId } from '../mollie/ids.ts';
import type { Dispute, Intent, Refund, Session } from './records.ts';
import { sessionLifetime, showCharge, showDispute, showRefund, showSession } from './show-payments.ts';
import { notify } from './webhooks.ts';
import { find, type World } from './world.ts';

const day = 24 * 60 * 60 * 1000;
/** How long a bank thinks about a SEPA debit that nobody moves. */
export const debitTakes = 3 * day;

/** What a visitor can do on the checkout page. A card that is declined, or going back, leaves the page open. */
export type Outcome = 'paid' | 'processing' | 'declined' | 'back';

export function openSession(
  world: World,
  given: Omit<Session, 'id' | 'created' | 'status' | 'intent' | 'livemode' | 'presented'>,
): Session {
  const now = world.clock.now();
  const id = randomId('cs_test_', 40);
  const mine = { status: 'open', intent: null, presented: null, livemode: false } as const;
  const session: Session = { ...given, ...mine, id, created: now };
  world.sessions.set(id, session);
  world.clock.at(now + sessionLifetime, () => expireSession(world, session));
  return session;
}

export function expireSession(world: World, session: Session): void {
  if (session.status !== 'open') return;
  session.status = 'expired';
  tell(world, 'checkout.session.expired', session);
}

/** A card from a country with another currency. */
const foreignCard = 'foreign_card';
const dollarsForEuro = 1.08;

/** The donor pays with `type`; `processing` is a method that the bank answers days later. */
export function finishSession(world: World, session: Session, outcome: 'paid' | 'processing', chosen: string): void {
  const type = chosen === foreignCard ? 'card' : chosen;
  const status = outcome === 'paid' ? 'succeeded' : 'processing';
  const { amount, currency, customer, intentMetadata } = session;
  const intent = addIntent(world, { status, amount, currency, customer, metadata: intentMetadata, type, method: null });
  if (session.saves && customer !== null) intent.method = saveMethod(world, type, customer);
  if (chosen === foreignCard && session.adaptive)
    session.presented = { amount: Math.round(amount * dollarsForEuro), currency: 'usd' };
  session.status = 'complete';
  session.intent = intent.id;
  tell(world, 'checkout.session.completed', session);
  if (outcome === 'processing')
    world.clock.at(world.clock.now() + debitTakes, () => {
      if (intent.status === 'processing') settleSession(world, session, intent, null);
    });
}

/** `failure` is why the bank said no, or null when it said yes. */
export function settleSession(world: World, session: Session, intent: Intent, failure: string | null): void {
  settleIntent(world, intent, failure);
  tell(world, `checkout.session.async_payment_${failure === null ? 'succeeded' : 'failed'}`, session);
}

export function addIntent(world: World, given: Omit<Intent, 'id' | 'created' | 'charged' | 'failure'>): Intent {
  const now = world.clock.now();
  const intent: Intent = { ...given, id: randomId('pi_', 24), created: now, charged: now, failure: null };
  world.intents.set(intent.id, intent);
  return intent;
}

export function settleIntent(world: World, intent: Intent, failure: string | null): void {
  intent.status = failure === null ? 'succeeded' : 'requires_payment_method';
  intent.failure = failure;
  if (failure === null) intent.charged = world.clock.now();
}

/** After iDEAL the account that was paid from can be debited. */
function saveMethod(world: World, paidWith: string, customer: string): string {
  const id = randomId('pm_', 24);
  const type = paidWith === 'ideal' ? 'sepa_debit' : paidWith;
  world.methods.set(id, { id, created: world.clock.now(), type, customer });
  return id;
}

export function refund(world: World, intent: Intent, amount: number, metadata: Refund['metadata'] = {}): Refund {
  const status = intent.type === 'card' ? 'succeeded' : 'pending';
  const made = { id: randomId('re_', 24), created: world.clock.now(), intent: intent.id };
  const created: Refund = { ...made, amount, metadata, status };
  world.refunds.set(created.id, created);
  notify(world, 'refund.created', showRefund(created));
  notify(world, 'charge.refunded', showCharge(world, intent));
  world.clock.at(world.clock.now() + day, () => {
    if (created.status === 'pending') moveRefund(world, created, 'succeeded');
  });
  return created;
}

export function moveRefund(world: World, moved: Refund, status: Refund['status']): void {
  moved.status = status;
  notify(world, status === 'failed' ? 'refund.failed' : 'refund.updated', showRefund(moved));
}

/** An inquiry moves no money yet. */
export function dispute(
  world: World,
  intent: Intent,
  given: Pick<Dispute, 'amount' | 'reason'>,
  isInquiry = false,
): Dispute {
  const created = world.clock.now();
  const moves = isInquiry ? [] : [{ amount: -given.amount, created }];
  const status = isInquiry ? 'warning_needs_response' : 'needs_response';
  const made: Dispute = { ...given, id: randomId('du_', 24), created, intent: intent.id, status, moves };
  world.disputes.set(made.id, made);
  notify(world, 'charge.dispute.created', showDispute(made));
  return made;
}

export function winDispute(world: World, won: Dispute): void {
  won.status = 'won';
  won.moves.push({ amount: won.amount, created: world.clock.now() });
  notify(world, 'charge.dispute.closed', showDispute(won));
  notify(world, 'charge.dispute.funds_reinstated', showDispute(won));
}

/** The PaymentIntent behind a session or an invoice. */
export function intentOf(world: World, paymentId: string): Intent {
  const { intent } = world.sessions.get(paymentId) ?? find(world.invoices, paymentId);
  return find(world.intents, intent ?? '');
}

function tell(world: World, type: string, session: Session): void {
  notify(world, type, showSession(world, '', session));
}
