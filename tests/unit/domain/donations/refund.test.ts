import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cents, sum } from '../../../../src/domain/donations/money/cents.ts';
import { processOutbox } from '../../../../src/domain/donations/outbox/process-outbox.ts';
import { ProviderRefused, ProviderUnavailable } from '../../../../src/domain/donations/provider/ports.ts';
import { refundable, reversalRisk } from '../../../../src/domain/donations/self-service/refund-guard.ts';
import { settlePayment } from '../../../../src/domain/donations/payments/settle-payment.ts';
import { day, hour, minute } from '../../../../src/shared/time.ts';
import { wantRefund, type RefundRequest } from '../../../../src/domain/donations/self-service/want-refund.ts';
import { booksOf, start, type Fund } from '../../../doubles/fund.ts';
import { paidOnce } from './stories.ts';

const whole: RefundRequest = {
  wishId: 'w1',
  donationId: 'id1',
  paymentId: 'tr_1',
  amount: cents(1000),
  seen: cents(1000),
  riskAccepted: false,
};

const refundsOf = ({ provider }: Fund) => provider.payments.get('tr_1')?.refunds ?? [];

/** What can still be given back now, as the page with the form shows it. */
async function availableOf(deps: Fund) {
  const truth = await deps.provider.readPayment('tr_1');
  if (truth === undefined) throw new Error('no payment');
  return refundable((await booksOf(deps, 'id1')).donation, truth);
}

describe('a refund that the treasurer wants', () => {
  it('is written before the provider is asked', async () => {
    const deps = await paidOnce();
    const written: string[] = [];
    const provider = {
      ...deps.provider,
      async createRefund() {
        written.push(...(await deps.ledger.read('id1')).map(({ type }) => type));
        throw new ProviderUnavailable('silent');
      },
    };
    expect(await wantRefund({ ...deps, provider }, whole)).toEqual({ outcome: 'waiting' });
    expect(written).toContain('refund-wanted');
  });

  it('is asked once for twenty sendings of one form', async () => {
    const deps = await paidOnce();
    const answers = await Promise.all(Array.from({ length: 20 }, () => wantRefund(deps, whole)));
    expect(new Set(answers.map(({ outcome }) => outcome)).has('asked')).toBe(true);
    expect(await wantRefund(deps, whole)).toEqual({ outcome: 'asked' });
    expect(refundsOf(deps)).toMatchObject([{ amount: { cents: 1000 }, wishId: 'w1' }]);
  });

  it('of two forms at once that together are too much happens once', async () => {
    const deps = await paidOnce();
    const answers = await Promise.all([wantRefund(deps, whole), wantRefund(deps, { ...whole, wishId: 'w2' })]);
    expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['asked', 'changed-since']);
    expect(refundsOf(deps)).toHaveLength(1);
  });

  it('counts in the books only when the provider says that the money left', async () => {
    const deps = await paidOnce();
    await wantRefund(deps, { ...whole, amount: cents(400) });
    await settlePayment(deps, 'tr_1');
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 1000 }]);
    deps.provider.changeRefund('tr_1', refundsOf(deps)[0]?.id ?? '', 'processing');
    await settlePayment(deps, 'tr_1');
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 600 }]);
  });

  it('is found again when the answer was lost and the key was forgotten', async () => {
    const deps = await paidOnce();
    const provider = {
      ...deps.provider,
      async createRefund(request: Parameters<Fund['provider']['createRefund']>[0]) {
        await deps.provider.createRefund(request);
        throw new ProviderUnavailable('lost');
      },
    };
    expect(await wantRefund({ ...deps, provider }, whole)).toEqual({ outcome: 'waiting' });
    deps.clock.advance(2 * hour);
    await processOutbox(deps, { limit: 10 });
    expect(refundsOf(deps)).toHaveLength(1);
    const [wish] = (await booksOf(deps, 'id1')).donation.refunds;
    expect(wish?.answer).toEqual({ kind: 'accepted', refundId: refundsOf(deps)[0]?.id });
  });

  it('that the provider does not want is not asked again, and leaves the amount free', async () => {
    const deps = await paidOnce();
    const refusing = {
      ...deps.provider,
      createRefund: async () => {
        throw new ProviderRefused('no');
      },
    };
    expect(await wantRefund({ ...deps, provider: refusing }, whole)).toEqual({ outcome: 'refused-by-provider' });
    deps.clock.advance(day);
    await processOutbox(deps, { limit: 10 });
    expect(refundsOf(deps)).toEqual([]);
    expect(await availableOf(deps)).toBe(1000);
  });

  it('is not begun when the provider is silent', async () => {
    const deps = await paidOnce();
    const silent = {
      ...deps.provider,
      readPayment: async () => {
        throw new ProviderUnavailable('silent');
      },
    };
    expect(await wantRefund({ ...deps, provider: silent }, whole)).toEqual({ outcome: 'provider-unavailable' });
    expect((await booksOf(deps, 'id1')).donation.refunds).toEqual([]);
  });

  it('needs another look when a refund or chargeback came since the form was shown', async () => {
    const deps = await paidOnce();
    deps.provider.refund('tr_1', 300, 'pending');
    const half = { ...whole, amount: cents(500) };
    expect(await wantRefund(deps, half)).toEqual({ outcome: 'changed-since', available: 700 });
    expect(await wantRefund(deps, { ...whole, seen: cents(700) })).toEqual({ outcome: 'too-much', available: 700 });
    deps.provider.chargeBack('tr_1');
    expect(await wantRefund(deps, half)).toEqual({ outcome: 'changed-since', available: 0 });
    expect(refundsOf(deps)).toHaveLength(1);
  });

  it('of a gift of another mode, and of a payment of somebody else, does not happen', async () => {
    const deps = await paidOnce();
    const test = { ...deps, provider: { ...deps.provider, mode: 'test' as const } };
    expect(await wantRefund(test, whole)).toEqual({ outcome: 'other-mode' });
    expect(await wantRefund(deps, { ...whole, paymentId: 'tr_9' })).toEqual({ outcome: 'unknown-payment' });
    expect(await wantRefund(deps, { ...whole, donationId: 'id9' })).toEqual({ outcome: 'unknown-payment' });
  });

  it('of a fresh debit needs the word that the bank may take it back too', async () => {
    const deps = await paidOnce();
    const payment = deps.provider.payments.get('tr_1');
    if (payment) payment.method = 'directdebit';
    expect(await wantRefund(deps, whole)).toEqual({ outcome: 'risk-not-accepted' });
    expect(await wantRefund(deps, { ...whole, riskAccepted: true })).toEqual({ outcome: 'asked' });
  });
});

describe('whether the bank may take the money too', () => {
  const gift = { at: start, type: 'gift', paymentId: 'tr', cents: cents(500), bookedOn: '2026-11-23' } as const;
  const payment = {
    id: 'tr',
    provider: 'mollie',
    sequence: 'recurring',
    boundAt: start,
    status: 'paid',
    money: [gift],
  } as const;
  const noon = Date.parse('2026-11-23T12:00:00Z');

  it.each([
    ['on the day itself', 0, 'without-reason'],
    ['after 8 weeks', 56, 'without-reason'],
    ['after 8 weeks and a day', 57, 'without-mandate'],
    ['after 13 months', 395, 'without-mandate'],
    ['after 13 months and a day', 396, 'none'],
  ] as const)('%s', (_, days, risk) => {
    expect(reversalRisk(payment, noon + days * day)).toBe(risk);
  });

  it('not of iDEAL, and not of a debit that was never paid', () => {
    expect(reversalRisk({ ...payment, sequence: 'oneoff', method: 'ideal' }, noon)).toBe('none');
    expect(reversalRisk({ ...payment, method: 'creditcard' }, noon)).toBe('none');
    expect(reversalRisk({ ...payment, money: [] }, noon)).toBe('none');
    expect(reversalRisk({ ...payment, method: 'sepa_debit' }, noon)).toBe('without-reason');
    expect(reversalRisk({ ...payment, sequence: 'oneoff', method: 'directdebit' }, noon)).toBe('without-reason');
  });
});

describe('over random wishes, slips of the provider and clicks', () => {
  const wish = fc.record({ wish: fc.nat({ max: 3 }), amount: fc.integer({ min: 1, max: 1200 }) });
  const step = fc.record({
    wishes: fc.array(wish, { minLength: 1, maxLength: 3 }),
    mood: fc.constantFrom('well', 'well', 'lossy', 'silent'),
    fails: fc.boolean(),
    wait: fc.constantFrom(minute, hour, 5 * hour, day),
  });

  it('never more goes back than came in, and one wish is at most one refund', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const deps = await paidOnce();
        for (const { wishes, mood, fails, wait } of steps) {
          const createRefund: Fund['provider']['createRefund'] = async (request) => {
            if (mood === 'silent') throw new ProviderUnavailable('silent');
            const refund = await deps.provider.createRefund(request);
            if (mood === 'lossy') throw new ProviderUnavailable('lost');
            return refund;
          };
          const moody = { ...deps, provider: { ...deps.provider, createRefund } };
          const seen = await availableOf(deps);
          await Promise.all(
            wishes.map(({ wish: n, amount }) =>
              wantRefund(moody, { ...whole, wishId: `w${n}`, amount: cents(amount), seen }),
            ),
          );
          const [refund] = refundsOf(deps);
          if (fails && refund) deps.provider.changeRefund('tr_1', refund.id, 'failed');
          deps.clock.advance(wait);
          await processOutbox(deps, { limit: 20 });
          await settlePayment(deps, 'tr_1');
        }
        const made = refundsOf(deps).map(({ wishId }) => wishId);
        expect(made.length).toBe(new Set(made).size);
        const gone = refundsOf(deps).filter(({ status }) => status !== 'failed');
        expect(sum(gone.map(({ amount }) => amount.cents))).toBeLessThanOrEqual(1000);
      }),
      { numRuns: 300 },
    );
  });
});
