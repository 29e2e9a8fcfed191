import { describe, expect, it } from 'vitest';
import { cents } from '../../../../src/domain/donations/money/cents.ts';
import { ProviderRefused, ProviderUnavailable } from '../../../../src/domain/donations/provider/ports.ts';
import { reconcile } from '../../../../src/domain/donations/reconcile/reconcile.ts';
import {
  retryDonation,
  startDonation,
  type Started,
} from '../../../../src/domain/donations/payments/start-donation.ts';
import { settlePayment } from '../../../../src/domain/donations/payments/settle-payment.ts';
import { hour, minute } from '../../../../src/shared/time.ts';
import { aRequest, booksOf, fund } from '../../../doubles/fund.ts';

function tokenOf(started: Started): string {
  if (!('returnToken' in started)) throw new Error(started.outcome);
  return started.returnToken;
}

describe('startDonation', () => {
  it('writes the donation down before the provider hears of it', async () => {
    const deps = fund();
    const seen: number[] = [];
    const provider = {
      ...deps.provider,
      createPayment: async ({ reference }: { reference: { donationId: string } }) => {
        seen.push((await booksOf(deps, reference.donationId)).donation.length);
        throw new ProviderUnavailable('out');
      },
    };
    await startDonation({ ...deps, provider }, aRequest(), 'key');
    expect(seen).toEqual([2]);
  });

  it('makes one payment of two forms sent at once', async () => {
    const deps = fund();
    const [one, other] = await Promise.all([
      startDonation(deps, aRequest(), 'key'),
      startDonation(deps, aRequest(), 'key'),
    ]);
    expect(one).toMatchObject({ outcome: 'checkout', checkoutUrl: 'https://provider.example/checkout/tr_1' });
    expect(other).toEqual(one);
    expect(deps.provider.payments.size).toBe(1);
  });

  it('makes one payment and one customer of twenty recurring forms sent at once', async () => {
    const deps = fund();
    const request = aRequest({ frequency: 'monthly' });
    const all = await Promise.all(Array.from({ length: 20 }, () => startDonation(deps, request, 'key')));
    expect(new Set(all.map((started) => JSON.stringify(started))).size).toBe(1);
    expect([...deps.provider.payments.values()]).toMatchObject([{ sequence: 'first', customerId: 'cst_1' }]);
  });

  it('refuses a key that came with another gift', async () => {
    const deps = fund();
    await startDonation(deps, aRequest(), 'key');
    expect(await startDonation(deps, aRequest({ amount: cents(2000) }), 'key')).toEqual({
      outcome: 'attempt-key-reused',
    });
    expect(deps.provider.payments.size).toBe(1);
  });

  it('never makes a second payment after the first is paid, whichever old page is sent again', async () => {
    const deps = fund();
    const started = await startDonation(deps, aRequest(), 'key');
    deps.provider.become('tr_1', 'paid');
    await settlePayment(deps, 'tr_1');
    expect(await startDonation(deps, aRequest(), 'key')).toMatchObject({ outcome: 'already-paid' });
    expect(await retryDonation(deps, tokenOf(started))).toMatchObject({ outcome: 'already-paid' });
    expect(deps.provider.payments.size).toBe(1);
  });

  it('keeps the attempt through an outage, and pays with the same key afterwards', async () => {
    const deps = fund();
    const keys: string[] = [];
    const failing = {
      ...deps.provider,
      createPayment: async ({ idempotencyKey }: { idempotencyKey: string }) => {
        keys.push(idempotencyKey);
        throw new ProviderUnavailable('503');
      },
    };
    const out = await startDonation({ ...deps, provider: failing }, aRequest(), 'key');
    expect(out).toMatchObject({ outcome: 'provider-unavailable' });
    const { donation } = await booksOf(deps, 'id1');
    expect(donation.attempts).toMatchObject([{ id: keys[0] }]);
    expect(await startDonation(deps, aRequest(), 'key')).toMatchObject({ outcome: 'checkout' });
    expect(deps.provider.last().attemptId).toBe(keys[0]);
  });

  it.each([5 * minute, 3 * hour])(
    'makes one payment when the answer is lost and the form is sent again after %i ms',
    async (later) => {
      const deps = fund();
      const lossy = {
        ...deps.provider,
        createPayment: async (request: Parameters<typeof deps.provider.createPayment>[0]) => {
          await deps.provider.createPayment(request);
          throw new ProviderUnavailable('timeout');
        },
      };
      await startDonation({ ...deps, provider: lossy }, aRequest(), 'key');
      deps.clock.advance(later);
      expect(await startDonation(deps, aRequest(), 'key')).toMatchObject({ outcome: 'checkout' });
      expect(deps.provider.payments.size).toBe(1);
    },
  );

  it('gives an attempt up when the provider never heard of it, and starts another', async () => {
    const deps = fund();
    const failing = { ...deps.provider, createPayment: () => Promise.reject(new ProviderUnavailable('503')) };
    await startDonation({ ...deps, provider: failing }, aRequest(), 'key');
    deps.clock.advance(3 * hour);
    expect(await startDonation(deps, aRequest(), 'key')).toMatchObject({ outcome: 'checkout' });
    const { donation } = await booksOf(deps, 'id1');
    expect(donation.attempts).toMatchObject([{ abandoned: 'never-accepted' }, { paymentId: 'tr_1' }]);
  });

  it('says so when the provider refuses', async () => {
    const deps = fund();
    const refusing = {
      ...deps.provider,
      createPayment: () => Promise.reject(new ProviderRefused('too high', 'amount.value')),
    };
    expect(await startDonation({ ...deps, provider: refusing }, aRequest(), 'key')).toMatchObject({
      outcome: 'provider-refused',
    });
  });

  it('finds a paid payment whose creation was never answered through reconcile', async () => {
    const deps = fund();
    const lossy = {
      ...deps.provider,
      createPayment: async (request: Parameters<typeof deps.provider.createPayment>[0]) => {
        await deps.provider.createPayment(request);
        throw new ProviderUnavailable('timeout');
      },
    };
    await startDonation({ ...deps, provider: lossy }, aRequest(), 'key');
    deps.provider.become('tr_1', 'paid');
    deps.clock.advance(2 * hour);
    expect(await reconcile(deps, { limit: 10 })).toMatchObject({ repaired: ['id1'] });
    expect((await booksOf(deps, 'id1')).donation.status).toBe('paid');
    expect(deps.mailer.sent).toHaveLength(1);
  });
});
