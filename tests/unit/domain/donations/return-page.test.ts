import { describe, expect, it } from 'vitest';
import { ProviderUnavailable } from '../../../../src/domain/donations/provider/ports.ts';
import { readDonation } from '../../../../src/domain/donations/payments/read-donation.ts';
import {
  retryDonation,
  startDonation,
  type Started,
} from '../../../../src/domain/donations/payments/start-donation.ts';
import { settlePayment } from '../../../../src/domain/donations/payments/settle-payment.ts';
import { minute } from '../../../../src/shared/time.ts';
import { aRequest, fund } from '../../../doubles/fund.ts';

function tokenOf(started: Started): string {
  if (!('returnToken' in started)) throw new Error(started.outcome);
  return started.returnToken;
}

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
