import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeMyGift } from '../../../src/donations/change-my-gift.ts';
import { cents, sum } from '../../../src/donations/cents.ts';
import type { Mail } from '../../../src/donations/mail.ts';
import { payWhatIsOwed } from '../../../src/donations/pay-what-is-owed.ts';
import { isFinal } from '../../../src/donations/payment-transitions.ts';
import { ProviderUnavailable } from '../../../src/donations/ports.ts';
import type { Payment } from '../../../src/donations/provider.ts';
import { reconcile } from '../../../src/donations/reconcile.ts';
import { settlePayment } from '../../../src/donations/settle-payment.ts';
import { retryDonation, startDonation } from '../../../src/donations/start-donation.ts';
import { day, hour } from '../../../src/donations/time.ts';
import { manageToken, returnToken } from '../../../src/donations/tokens.ts';
import { aRequest, fund, type Fund } from '../../doubles/fund.ts';

type Event =
  | { readonly do: 'start'; readonly who: number; readonly monthly: boolean; readonly amount: number }
  | { readonly do: 'retry' | 'pause' | 'stop' | 'raise'; readonly who: number }
  | { readonly do: 'become'; readonly payment: number; readonly status: Payment['status']; readonly code: string }
  | { readonly do: 'refund'; readonly payment: number; readonly amount: number; readonly pending: boolean }
  | { readonly do: 'refund fails' | 'charge back' | 'reverse' | 'webhook' | 'webhooks'; readonly payment: number }
  | { readonly do: 'debit' | 'cancel at provider' | 'revoke'; readonly subscription: number }
  | { readonly do: 'wait'; readonly hours: number }
  | {
      readonly do:
        'reconcile' | 'pay owed' | 'provider falls silent' | 'answers get lost' | 'mail breaks' | 'all is well';
    };

const small = fc.nat({ max: 7 });
const status = fc.constantFrom<Payment['status']>('open', 'pending', 'paid', 'paid', 'failed', 'canceled', 'expired');
const code = fc.constantFrom('AM04', 'AC04', 'MD07', 'MS03');
const events: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('start' as const),
      who: small,
      monthly: fc.boolean(),
      amount: fc.integer({ min: 100, max: 90000 }),
    }),
  },
  fc.record({ do: fc.constantFrom('retry' as const, 'pause' as const, 'stop' as const, 'raise' as const), who: small }),
  { weight: 6, arbitrary: fc.record({ do: fc.constant('become' as const), payment: small, status, code }) },
  fc.record({
    do: fc.constant('refund' as const),
    payment: small,
    amount: fc.integer({ min: 1, max: 95000 }),
    pending: fc.boolean(),
  }),
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'refund fails' as const,
        'charge back' as const,
        'reverse' as const,
        'webhook' as const,
        'webhooks' as const,
      ),
      payment: small,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('debit' as const, 'debit' as const, 'cancel at provider' as const, 'revoke' as const),
      subscription: small,
    }),
  },
  fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 900 }) }),
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'reconcile' as const,
        'pay owed' as const,
        'provider falls silent' as const,
        'answers get lost' as const,
        'mail breaks' as const,
        'all is well' as const,
      ),
    }),
  },
);

/** A provider that may say nothing, or act and then say nothing. */
function moody(deps: Fund, mood: { now: 'well' | 'silent' | 'lossy' }): Fund['provider'] {
  return new Proxy(deps.provider, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key);
      if (typeof member !== 'function') return member;
      return async (...given: unknown[]) => {
        if (mood.now === 'silent') throw new ProviderUnavailable('silent');
        const answer: unknown = await Reflect.apply(member, target, given);
        if (mood.now === 'lossy') throw new ProviderUnavailable('lost');
        return answer;
      };
    },
  });
}

async function happen(
  world: Fund,
  deps: Fund,
  mood: { now: 'well' | 'silent' | 'lossy' },
  event: Event,
): Promise<void> {
  const { provider, clock, mailer } = world;
  const payments = [...provider.payments.values()];
  const subscriptions = [...provider.subscriptions.values()];
  const payment = 'payment' in event ? payments[event.payment] : undefined;
  const subscription = 'subscription' in event ? subscriptions[event.subscription] : undefined;
  const donationId = 'who' in event ? await world.ledger.findByAttemptKey(`key${event.who}`) : undefined;
  const own =
    donationId === undefined
      ? undefined
      : { donationId, token: await manageToken(world.signer, donationId, clock.now()) };
  switch (event.do) {
    case 'start': {
      const frequency = event.monthly ? 'monthly' : 'once';
      await startDonation(deps, aRequest({ frequency, amount: cents(event.amount) }), `key${event.who}`);
      return;
    }
    case 'retry':
      if (own) await retryDonation(deps, await returnToken(world.signer, own.donationId));
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
      if (payment) for (const { id } of payment.refunds) provider.changeRefund(payment.id, id, 'failed');
      return;
    case 'charge back':
      if (payment?.status === 'paid' && payment.chargebacks.length === 0) provider.chargeBack(payment.id);
      return;
    case 'reverse':
      if (payment) for (const { id } of payment.chargebacks) provider.reverseChargeback(payment.id, id);
      return;
    case 'webhook':
      if (payment) await settlePayment(deps, payment.id);
      return;
    case 'webhooks':
      if (payment) await Promise.all(Array.from({ length: 5 }, () => settlePayment(deps, payment.id)));
      return;
    case 'debit':
      if (subscription?.status === 'active') provider.debit(subscription.id);
      return;
    case 'cancel at provider':
      if (subscription) subscription.status = 'canceled';
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
      await Promise.all([payWhatIsOwed(deps, { limit: 50 }), payWhatIsOwed(deps, { limit: 50 })]);
      return;
    case 'provider falls silent':
      mood.now = 'silent';
      return;
    case 'answers get lost':
      mood.now = 'lossy';
      return;
    case 'mail breaks':
      mailer.fate = 'not-accepted';
      return;
    case 'all is well':
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

const idOf = ({ id }: Mail) => id;

describe('over random histories of donors, provider, post and time', () => {
  it('the books end equal to the provider, with one mail per event and one subscription per gift', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(events, { minLength: 5, maxLength: 60 }), async (history) => {
        const world = fund();
        const mood: { now: 'well' | 'silent' | 'lossy' } = { now: 'well' };
        const deps = { ...world, provider: moody(world, mood) };
        for (const event of history) await happen(world, deps, mood, event);
        mood.now = 'well';
        world.mailer.fate = 'accepted';
        for (let turn = 0; turn < 8; turn += 1) {
          world.clock.advance(1.5 * day);
          await reconcile(world, { limit: 200 });
        }

        const totals = await world.ledger.totals();
        expect(sum(totals.map((total) => total.cents))).toBe(world.provider.balance());
        const mails = world.mailer.sent.map(idOf);
        expect(mails.length).toBe(new Set(mails).size);
        const received = [...world.provider.payments.values()].filter(
          (payment) => payment.status === 'paid' && payment.sequence !== 'recurring',
        );
        const thanks = world.mailer.sent.filter(({ kind }) => kind === 'thank-you');
        expect(thanks).toHaveLength(new Set(received.map(({ donationId }) => donationId)).size);
        const perGift = [...world.provider.subscriptions.values()].map(({ donationId }) => donationId);
        expect(perGift.length).toBe(new Set(perGift).size);
      }),
      { numRuns: Number(process.env['HISTORIES'] ?? 1000) },
    );
  }, 120_000);
});
