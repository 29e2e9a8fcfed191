import { describe, expect, it } from 'vitest';
import { cents } from '../../../src/donations/cents.ts';
import { ProviderRefused, ProviderUnavailable } from '../../../src/donations/ports.ts';
import { readDonation } from '../../../src/donations/read-donation.ts';
import { reconcile } from '../../../src/donations/reconcile.ts';
import { retryDonation, startDonation, type Started } from '../../../src/donations/start-donation.ts';
import { settlePayment } from '../../../src/donations/settle-payment.ts';
import { hour, minute } from '../../../src/donations/time.ts';
import { aRequest, booksOf, fund } from '../../doubles/fund.ts';

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
      field: 'amount.value',
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
    expect(await reconcile(deps, { limit: 10 })).toMatchObject({ healed: ['id1'] });
    expect((await booksOf(deps, 'id1')).donation.status).toBe('paid');
    expect(deps.mailer.sent).toHaveLength(1);
  });
});

describe('retryDonation', () => {
  it.each(['failed', 'canceled', 'expired'] as const)(
    'starts one other attempt after %s, however often it is clicked',
    async (status) => {
      const deps = fund();
      const token = tokenOf(await startDonation(deps, aRequest(), 'key'));
      deps.provider.become('tr_1', status);
      await settlePayment(deps, 'tr_1');
      const [one, other] = await Promise.all([retryDonation(deps, token), retryDonation(deps, token)]);
      expect(one).toMatchObject({
        outcome: 'checkout',
        checkoutUrl: 'https://provider.example/checkout/tr_2',
        donationId: 'id1',
      });
      expect(other).toEqual(one);
      expect(deps.provider.payments.size).toBe(2);
    },
  );

  it('asks first whether an old checkout is still open', async () => {
    const deps = fund();
    const token = tokenOf(await startDonation(deps, aRequest(), 'key'));
    deps.provider.become('tr_1', 'expired');
    deps.clock.advance(20 * minute);
    expect(await retryDonation(deps, token)).toMatchObject({ checkoutUrl: 'https://provider.example/checkout/tr_2' });
  });

  it('knows no donation of a token that is not ours', async () => {
    const deps = fund();
    const token = tokenOf(await startDonation(deps, aRequest(), 'key'));
    const forged = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    expect(await retryDonation(deps, forged)).toEqual({ outcome: 'unknown-donation' });
  });
});

describe('readDonation', () => {
  it('thanks at once when the webhook came first, without asking the provider', async () => {
    const deps = fund();
    const token = tokenOf(await startDonation(deps, aRequest(), 'key'));
    deps.provider.become('tr_1', 'paid');
    await settlePayment(deps, 'tr_1');
    const silent = { ...deps, provider: { ...deps.provider, readPayment: () => Promise.reject(new Error('asked')) } };
    expect(await readDonation(silent, token)).toMatchObject({ donation: { status: 'paid', canRetry: false } });
  });

  it('asks the provider once when the donor is back before the webhook', async () => {
    const deps = fund();
    const token = tokenOf(await startDonation(deps, aRequest(), 'key'));
    deps.provider.become('tr_1', 'paid');
    expect(await readDonation(deps, token)).toMatchObject({ donation: { status: 'paid' } });
  });

  it('tells what the books say when the provider does not answer', async () => {
    const deps = fund();
    const token = tokenOf(await startDonation(deps, aRequest(), 'key'));
    const provider = { ...deps.provider, readPayment: () => Promise.reject(new ProviderUnavailable('503')) };
    expect(await readDonation({ ...deps, provider }, token)).toMatchObject({ donation: { status: 'open' } });
  });

  it('shows nothing about a person', async () => {
    const deps = fund();
    const token = tokenOf(await startDonation(deps, aRequest(), 'key'));
    expect(JSON.stringify(await readDonation(deps, token))).not.toMatch(/ama/i);
  });

  it('does not open with the token of "my gift", nor the other way round', async () => {
    const deps = fund();
    await startDonation(deps, aRequest(), 'key');
    const manage = await deps.signer.sign('manage', 'id1');
    expect(await readDonation(deps, manage)).toEqual({ outcome: 'unknown-donation' });
  });
});
