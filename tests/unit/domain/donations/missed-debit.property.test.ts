import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { changeMyGift } from '../../../../src/domain/donations/self-service/change-my-gift.ts';
import { cents } from '../../../../src/domain/donations/money/cents.ts';
import { openMyGift } from '../../../../src/domain/donations/self-service/my-gift.ts';
import { openMissedDebit, payMissedDebit } from '../../../../src/domain/donations/self-service/pay-missed-debit.ts';
import { processOutbox } from '../../../../src/domain/donations/outbox/process-outbox.ts';
import { settlePayment } from '../../../../src/domain/donations/payments/settle-payment.ts';
import { day } from '../../../../src/shared/time.ts';
import { manageToken, missedToken } from '../../../../src/domain/donations/payments/tokens.ts';
import type { Fund } from '../../../doubles/fund.ts';
import { monthly } from './stories.ts';

/** What may befall a monthly gift and its debits; numbers pick the newest but n of the payments. */
type Event =
  | { readonly do: 'debit' | 'stop' | 'raise' | 'erase' | 'cancel at provider' }
  | { readonly do: 'fail' | 'charge back'; readonly of: number; readonly code: string }
  | { readonly do: 'collect' | 'reverse' | 'refund' | 'pay by hand'; readonly of: number };

const of = fc.nat({ max: 3 });
const events: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('debit' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('stop', 'raise', 'erase', 'cancel at provider') }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('fail' as const),
      of,
      code: fc.constantFrom('AM04', 'AM04', 'MS03', 'AC04', 'MS02', 'MD07'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('charge back' as const),
      of,
      code: fc.constantFrom('MD06', 'AM04', 'MD07'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('collect', 'reverse', 'refund', 'pay by hand', 'pay by hand'), of }),
  },
);

const no = new Set(['MS02', 'MD06', 'MD07']);

interface Told {
  stopped: boolean;
}

/** What a careful organisation takes for a no, by the provider's own word: a bank that says no and then pays has not said it. */
function saidNo({ provider }: Fund, { stopped }: Told): boolean {
  const all = [...provider.payments.values()].filter(({ sequence }) => sequence !== 'oneoff');
  const refused = all.some(({ status, reasonCode = '' }) => status === 'failed' && no.has(reasonCode));
  return stopped || refused || all.some(({ chargebacks }) => chargebacks.length > 0);
}

async function happen(deps: Fund, told: Told, event: Event): Promise<void> {
  const { provider } = deps;
  const [subscription] = provider.subscriptions.values();
  const all = [...provider.payments.values()].filter(
    ({ donationId }) => donationId === 'id1' || donationId === undefined,
  );
  const payment = 'of' in event ? all.at(-1 - (event.of % all.length)) : undefined;
  const token = await manageToken(deps.signer, 'id1', deps.clock.now());
  switch (event.do) {
    case 'debit':
      deps.clock.advance(day);
      await hearAll(deps);
      if (subscription?.status === 'active') provider.debit(subscription.id);
      return;
    case 'stop':
    case 'erase': {
      const opened = await openMyGift(deps, token);
      const runs = opened.outcome === 'found' && opened.gift.canChange;
      const { outcome } = await changeMyGift(deps, token, { kind: event.do });
      // The page has no button to stop what a failed debit has already ended.
      if (outcome === 'changed' && (runs || event.do === 'erase')) told.stopped = true;
      return;
    }
    case 'raise':
      await changeMyGift(deps, token, { kind: 'terms', amount: cents(2500), frequency: 'monthly' });
      return;
    case 'cancel at provider':
      if (subscription) provider.endSubscription(subscription.id);
      return;
    case 'fail':
      if (payment?.status !== 'pending') return;
      provider.become(payment.id, 'failed', event.code);
      return;
    case 'charge back':
      if (payment?.status !== 'paid' || payment.chargebacks.length > 0) return;
      provider.chargeBack(payment.id, event.code);
      return;
    case 'collect':
      if (payment?.sequence === 'recurring') provider.become(payment.id, 'paid');
      return;
    case 'reverse':
      for (const { id } of payment?.chargebacks ?? []) if (payment) provider.reverseChargeback(payment.id, id);
      return;
    case 'refund':
      if (payment?.status === 'paid' && payment.refunds.length + payment.chargebacks.length === 0)
        provider.refund(payment.id, payment.amount.cents);
      return;
    case 'pay by hand': {
      if (payment?.sequence !== 'recurring') return;
      const link = await missedToken(deps.signer, { donationId: 'id1', paymentId: payment.id }, deps.clock.now());
      if ((await payMissedDebit(deps, link)).outcome !== 'checkout') return;
      const byHand = provider.last();
      provider.become(byHand.id, 'paid');
      await settlePayment(deps, byHand.id);
    }
  }
}

/** Every webhook, in the order that `shuffled` says. */
async function hearAll(deps: Fund, shuffled: (ids: readonly string[]) => readonly string[] = (ids) => ids) {
  for (const id of shuffled([...deps.provider.payments.keys()])) await settlePayment(deps, id);
  await processOutbox(deps, { limit: 50 });
}

async function offers(deps: Fund) {
  const opened = await openMyGift(deps, await manageToken(deps.signer, 'id1', deps.clock.now()));
  return opened.outcome === 'found' ? opened.gift.missed : undefined;
}

it('asks for a missed debit only while nobody paid it and nobody said no, in whatever order we hear of it', async () => {
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(events, { minLength: 4, maxLength: 24 }), fc.nat({ max: 9 }), async (history, turn) => {
      const deps = await monthly();
      const told: Told = { stopped: false };
      for (const one of history) await happen(deps, told, one);
      await hearAll(deps, (ids) => [...ids.slice(turn), ...ids.slice(0, turn)].toReversed());
      const missed = await offers(deps);
      if (missed === undefined) return;
      asked += 1;
      expect(saidNo(deps, told)).toBe(false);
      // Of every debit that the page or a mail offers, the page behind the link must say the same.
      expect(await openMissedDebit(deps, missed.token)).toMatchObject({ outcome: 'missed', amount: missed.amount });
      const before = deps.provider.payments.size;
      expect((await payMissedDebit(deps, missed.token)).outcome).toBe('checkout');
      expect(deps.provider.payments.size).toBe(before + 1);
      expect(deps.provider.last().amount.cents).toBe(missed.amount);
    }),
    { numRuns: 400 },
  );
  expect(asked).toBeGreaterThan(10);
});

it.each(['AM04', 'MS03'])(
  'asks for it after %s alone, also when the amount was changed since, at the old amount',
  async (code) => {
    const deps = await monthly();
    for (const one of [{ do: 'debit' }, { do: 'fail', of: 0, code }, { do: 'raise' }] as const)
      await happen(deps, { stopped: false }, one);
    await hearAll(deps);
    expect(await offers(deps)).toMatchObject({ amount: 1000 });
  },
);
