import { describe, expect, it } from 'vitest';
import { reconcile } from '../../../../src/domain/donations/reconcile/reconcile.ts';
import { retain } from '../../../../src/domain/donations/reconcile/retention.ts';
import { settlePayment } from '../../../../src/domain/donations/payments/settle-payment.ts';
import { startDonation } from '../../../../src/domain/donations/payments/start-donation.ts';
import { day } from '../../../../src/shared/time.ts';
import { aRequest, fund, type Fund } from '../../../doubles/fund.ts';
import { monthly } from './stories.ts';

async function started(): Promise<Fund> {
  const deps = fund();
  await startDonation(deps, aRequest(), 'key');
  return deps;
}

describe('retain', () => {
  it('forgets the donor of a gift that was never finished after 30 days, and its books after 13 months', async () => {
    const deps = await started();
    deps.clock.advance(29 * day);
    expect(await retain(deps, { limit: 10 })).toMatchObject({ erased: [], dropped: [] });
    deps.clock.advance(day);
    expect(await retain(deps, { limit: 10 })).toMatchObject({ erased: ['id1'] });
    expect(await deps.ledger.readDonor('id1')).toBeUndefined();
    expect(await retain(deps, { limit: 10 })).toMatchObject({ erased: [] });
    deps.clock.advance(400 * day);
    expect(await retain(deps, { limit: 10 })).toMatchObject({ dropped: ['id1'] });
    expect(await deps.ledger.read('id1')).toEqual([]);
  });

  it('keeps a donor 13 months after the gift, and the books 7 years after its year', async () => {
    const deps = await started();
    deps.provider.become('tr_1', 'paid');
    await settlePayment(deps, 'tr_1');
    deps.clock.set(Date.parse('2027-12-23T12:00:00Z'));
    expect(await retain(deps, { limit: 10 })).toMatchObject({ erased: [] });
    deps.clock.set(Date.parse('2027-12-24T12:00:00Z'));
    expect(await retain(deps, { limit: 10 })).toMatchObject({ erased: ['id1'], dropped: [] });
    deps.clock.set(Date.parse('2033-12-31T12:00:00Z'));
    expect(await retain(deps, { limit: 10 })).toMatchObject({ dropped: [] });
    deps.clock.set(Date.parse('2034-01-01T12:00:00Z'));
    expect(await retain(deps, { limit: 10 })).toMatchObject({ dropped: ['id1'] });
    expect(await deps.ledger.totals()).toMatchObject([{ year: 2026, cents: 1000 }]);
  });

  it('keeps everything of a gift that still runs, and counts from its end', async () => {
    const deps = await monthly();
    deps.clock.advance(800 * day);
    expect(await retain(deps, { limit: 10 })).toMatchObject({ erased: [], dropped: [] });
    const [subscription] = deps.provider.subscriptions.values();
    if (subscription !== undefined) subscription.status = 'canceled';
    await reconcile(deps, { limit: 10 });
    expect(await retain(deps, { limit: 10 })).toMatchObject({ erased: ['id1'] });
  });
});
