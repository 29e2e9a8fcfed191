import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBooks } from '../../../../src/domain/donations/ledger/books.ts';
import { changeMyGift } from '../../../../src/domain/donations/self-service/change-my-gift.ts';
import { cents, sum } from '../../../../src/domain/donations/money/cents.ts';
import type { FundTotal } from '../../../../src/domain/donations/ledger/ledger.ts';
import type { Mail } from '../../../../src/domain/donations/outbox/mail.ts';
import { payMissedDebit } from '../../../../src/domain/donations/self-service/pay-missed-debit.ts';
import { processOutbox } from '../../../../src/domain/donations/outbox/process-outbox.ts';
import { isFinal } from '../../../../src/domain/donations/provider/payment-transitions.ts';
import type { Payment } from '../../../../src/domain/donations/provider/provider.ts';
import { reconcile } from '../../../../src/domain/donations/reconcile/reconcile.ts';
import { settlePayment } from '../../../../src/domain/donations/payments/settle-payment.ts';
import { retryDonation, startDonation } from '../../../../src/domain/donations/payments/start-donation.ts';
import { statementOf } from '../../../../src/domain/donations/ledger/giving-statement.ts';
import { day, hour } from '../../../../src/shared/time.ts';
import { manageToken, missedToken, returnToken } from '../../../../src/domain/donations/payments/tokens.ts';
import { aRequest, type Fund } from '../../../doubles/fund.ts';
import { histories, type Event } from './history-events.ts';
import { worlds, type World } from './history-worlds.ts';

async function happen({ world, deps, mood }: World, event: Event): Promise<void> {
  const { provider, clock, mailer } = world;
  const via = 'via' in event ? provider.names[event.via] : undefined;
  const payments = [...provider.payments.values()];
  const subscriptions = [...provider.subscriptions.values()];
  const payment = 'payment' in event ? pick(payments, event.payment) : undefined;
  const subscription = 'subscription' in event ? pick(subscriptions, event.subscription) : undefined;
  const donationId = 'who' in event ? await world.ledger.findByAttemptKey(`key${event.who % 3}`) : undefined;
  const own =
    donationId === undefined
      ? undefined
      : { donationId, token: await manageToken(world.signer, donationId, clock.now()) };
  switch (event.do) {
    case 'start':
      await startDonation(
        deps,
        aRequest({ frequency: event.frequency, amount: cents(event.amount) }),
        `key${event.who % 3}`,
        via,
      );
      return;
    case 'retry':
      if (own) await retryDonation(deps, await returnToken(world.signer, own.donationId), { provider: via });
      return;
    case 'pause':
      if (own) await changeMyGift(deps, own.token, { kind: 'pause', months: 2 });
      return;
    case 'stop':
      if (own) await changeMyGift(deps, own.token, { kind: 'stop' });
      return;
    case 'raise':
      if (own) await changeMyGift(deps, own.token, { kind: 'terms', amount: cents(95000), frequency: 'monthly' });
      return;
    case 'become':
      if (payment) await become(world, payment, event.status, event.code);
      return;
    case 'refund':
      if (payment?.status === 'paid')
        provider.refund(payment.id, event.amount, event.pending ? 'pending' : 'processing');
      return;
    case 'refund fails':
      for (const { id } of recent(world, payment?.refunds))
        if (payment) provider.changeRefund(payment.id, id, 'failed');
      return;
    case 'charge back':
      if (payment?.status === 'paid' && payment.chargebacks.length === 0) provider.chargeBack(payment.id);
      return;
    case 'reverse':
      for (const { id } of recent(world, payment?.chargebacks)) if (payment) provider.reverseChargeback(payment.id, id);
      return;
    case 'webhook':
      if (payment) await settlePayment(deps, payment.id);
      return;
    case 'webhooks':
      if (payment) await Promise.all(Array.from({ length: 5 }, () => settlePayment(deps, payment.id)));
      return;
    case 'pay by hand':
      if (payment?.donationId) await payMissedDebit(deps, await missedTokenOf(world, payment.donationId, payment.id));
      return;
    case 'debit':
      if (subscription?.status === 'active') provider.debit(subscription.id);
      return;
    case 'cancel at provider':
      if (subscription) provider.endSubscription(subscription.id);
      return;
    case 'revoke':
      if (subscription) provider.revokeMandates(subscription.customerId);
      return;
    case 'wait':
      clock.advance(event.hours * hour);
      return;
    case 'reconcile':
      await reconcile(deps, { limit: 50 });
      return;
    case 'pay owed':
      await Promise.all([processOutbox(deps, { limit: 50 }), processOutbox(deps, { limit: 50 })]);
      return;
    case 'fall silent':
      Object.assign(mood, { now: 'silent', only: via });
      return;
    case 'lose answers':
      Object.assign(mood, { now: 'lossy', only: via });
      return;
    case 'break mail':
      mailer.fate = 'not-accepted';
      return;
    case 'be well':
      mood.now = 'well';
      mailer.fate = 'accepted';
  }
}

/** At the provider nothing follows "paid", and what has failed only ever comes back as paid: with a webhook that is repeated until it is heard. */
async function become(world: Fund, payment: Payment, to: Payment['status'], reason: string): Promise<void> {
  const failed = isFinal(payment.status);
  if (payment.status === 'paid' || (failed && to !== 'paid')) return;
  world.provider.become(payment.id, to, to === 'failed' ? reason : undefined);
  if (failed) await settlePayment(world, payment.id);
}

function missedTokenOf({ signer, clock }: Fund, donationId: string, paymentId: string): Promise<string> {
  return missedToken(signer, { donationId, paymentId }, clock.now());
}

/** What a bank takes back it takes back within weeks; reconcile looks 90 days back. */
function recent<T extends { readonly createdAt: number }>({ clock }: Fund, lines: readonly T[] = []): readonly T[] {
  return lines.filter(({ createdAt }) => clock.now() - createdAt < 60 * day);
}

/** Newest first, so that a history is about what just happened more often than not. */
function pick<T>(items: readonly T[], index: number): T | undefined {
  return items.at(-1 - (index % Math.max(items.length, 1)));
}

/** Found by chance once: two debits unheard of when a gift stopped; two months later the bank takes one back, and the other must not be forgotten. */
const lateNewsOfOneDebit: Event[] = [
  { do: 'start', who: 1, frequency: 'monthly', amount: 100, via: 0 },
  { do: 'become', payment: 0, status: 'paid', code: 'AM04' },
  { do: 'webhook', payment: 0 },
  { do: 'reconcile' },
  { do: 'fall silent', via: 2 },
  { do: 'stop', who: 1 },
  { do: 'debit', subscription: 0 },
  { do: 'wait', hours: 1 },
  { do: 'debit', subscription: 0 },
  { do: 'be well' },
  { do: 'reconcile' },
  { do: 'become', payment: 0, status: 'paid', code: 'AM04' },
  { do: 'become', payment: 1, status: 'paid', code: 'AM04' },
  { do: 'wait', hours: 1420 },
  { do: 'charge back', payment: 1 },
];

const idOf = ({ id }: Mail) => id;

/** The yearly statements of all donors say together, year by year, what the books say. */
async function expectStatementsOf({ ledger, provider }: Fund, totals: readonly FundTotal[]): Promise<void> {
  const ids = new Set([...provider.payments.values()].flatMap(({ donationId }) => donationId ?? []));
  const books = await Promise.all([...ids].map((id) => openBooks(ledger, id)));
  const gifts = books.flatMap((one) => one?.donation ?? []);
  for (const year of new Set(totals.map((total) => total.year))) {
    const booked = sum(totals.filter((total) => total.year === year).map((total) => total.cents));
    expect(sum(gifts.map((gift) => statementOf([gift], year)?.net ?? cents(0)))).toBe(booked);
    expect(statementOf(gifts, year)?.net ?? cents(0)).toBe(booked);
  }
}

describe.each(worlds)('through %s, over random histories of donors, provider, post and time', (_, begin) => {
  it('the books end equal to the provider, with one mail per event and one subscription per gift', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const begun = begin();
        const { world, mood } = begun;
        for (const event of history) await happen(begun, event);
        mood.now = 'well';
        world.mailer.fate = 'accepted';
        for (let turn = 0; turn < 8; turn += 1) {
          world.clock.advance(1.5 * day);
          await reconcile(world, { limit: 200 });
        }

        const totals = await world.ledger.totals();
        expect(sum(totals.map((total) => total.cents))).toBe(world.provider.balance());
        await expectStatementsOf(world, totals);
        const mails = world.mailer.sent.map(idOf);
        expect(mails.length).toBe(new Set(mails).size);
        const all = [...world.provider.payments.values()];
        // Nobody mails a donor whose bank says that they died, not even a thank-you that waited.
        const deceased = all.filter(({ reasonCode }) => reasonCode === 'MD07').map(({ donationId }) => donationId);
        const own = all.filter((payment) => payment.sequence !== 'recurring' && payment.status === 'paid');
        const received = own.map(({ donationId }) => donationId).filter((id) => !deceased.includes(id));
        const thanked = world.mailer.sent.filter(({ kind }) => kind === 'thank-you').map(({ id }) => id.split(':')[0]);
        expect(new Set(thanked.filter((id) => !deceased.includes(id)))).toEqual(new Set(received));
        // Nobody pays twice without the treasurer hearing of it, whichever answers were lost on the way from one provider to another.
        const gifts = own.map(({ donationId }) => donationId);
        const doubles = world.mailer.sent.filter(({ kind }) => kind === 'double-payment');
        expect(doubles).toHaveLength(gifts.length - new Set(gifts).size);
        const perGift = [...world.provider.subscriptions.values()].map(({ donationId }) => donationId);
        expect(perGift.length).toBe(new Set(perGift).size);
      }),
      { numRuns: Number(process.env['HISTORIES'] ?? 1000), examples: [[lateNewsOfOneDebit]] },
    );
  }, 120_000);
});
