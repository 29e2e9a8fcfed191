import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openFileStorage } from '../../functions/adapters/ledger/file-storage.ts';
import { changeMyGift } from '../../src/domain/donations/self-service/change-my-gift.ts';
import { cents } from '../../src/domain/donations/money/cents.ts';
import { openMyGift } from '../../src/domain/donations/self-service/my-gift.ts';
import { processOutbox } from '../../src/domain/donations/outbox/process-outbox.ts';
import { idAtProvider, providerOf } from '../../src/domain/donations/provider/provider-ids.ts';
import { reconcile } from '../../src/domain/donations/reconcile/reconcile.ts';
import { settlePayment } from '../../src/domain/donations/payments/settle-payment.ts';
import { startDonation } from '../../src/domain/donations/payments/start-donation.ts';
import { manageToken } from '../../src/domain/donations/payments/tokens.ts';
import { aRequest, booksOf, fund, setClock } from '../doubles/fund.ts';
import { mollieUnderTest } from './mollie-under-test.ts';
import { providerRouter } from '../../src/domain/donations/provider/provider-router.ts';
import { stripeUnderTest } from './stripe-under-test.ts';
import type { ProviderKind } from './provider-under-test.ts';
import type { ProviderName } from '../../src/domain/donations/provider/provider.ts';

const day = 86_400_000;

const kinds: readonly (readonly [ProviderName, ProviderKind])[] = [
  ['mollie', mollieUnderTest],
  ['stripe', stripeUnderTest],
];

/** The real ledger in a file and the real adapter, against the stand-in over HTTP, where every webhook is lost. */
async function realFund(name: ProviderName, kind: ProviderKind) {
  const there = await kind.setUp();
  const folder = mkdtempSync(join(tmpdir(), 'with-provider-'));
  const storage = await openFileStorage(`file:${join(folder, 'ledger.db')}`);
  onTestFinished(() => {
    storage.close();
    rmSync(folder, { recursive: true });
  });
  const clock = setClock(there.start);
  const model = fund({ ...storage, clock });
  const wait = async (ms: number) => {
    clock.advance(ms);
    await there.advance(ms);
  };
  const deps = { ...model, provider: providerRouter([name, there.provider]) };
  return { deps, mailer: model.mailer, wait, ...there };
}

describe.each(kinds)('a gift through the adapter of %s into a ledger file', (name, adapter) => {
  it('given once is paid, thanked, and charged back', async () => {
    const { deps, mailer, pay, chargeBack, wait } = await realFund(name, adapter);
    const started = await startDonation(deps, aRequest(), 'key');
    if (started.outcome !== 'checkout') throw new Error(started.outcome);
    await pay(started.checkoutUrl);
    const paymentId = (await booksOf(deps, started.donationId)).donation.payments[0]?.id ?? '';
    expect(await settlePayment(deps, paymentId)).toMatchObject({ outcome: 'settled', donation: { status: 'paid' } });
    await processOutbox(deps, { limit: 10 });
    await chargeBack(idAtProvider(paymentId));
    await wait(day);
    expect(await reconcile(deps, { limit: 10 })).toMatchObject({ repaired: [started.donationId], failed: [] });
    expect(await deps.ledger.totals()).toMatchObject([{ mode: 'test', cents: 0, gifts: 1 }]);
    expect(mailer.sent.map(({ kind }) => kind).toSorted()).toEqual(['charged-back', 'debit-reversed', 'thank-you']);
  });

  it('given monthly is debited, changed, paused and stopped, with no webhook ever heard', async () => {
    const { deps, mailer, pay, made, wait } = await realFund(name, adapter);
    const started = await startDonation(deps, aRequest({ frequency: 'monthly' }), 'key');
    if (started.outcome !== 'checkout') throw new Error(started.outcome);
    await pay(started.checkoutUrl);
    await wait(day);
    expect(await reconcile(deps, { limit: 10 })).toMatchObject({ failed: [], outbox: { later: [] } });
    const token = await manageToken(deps.signer, started.donationId, deps.clock.now());
    expect(await openMyGift(deps, token)).toMatchObject({ gift: { canChange: true, nextDebit: '2026-02-15' } });
    expect(await changeMyGift(deps, token, { kind: 'terms', amount: cents(2500), frequency: 'monthly' })).toEqual({
      outcome: 'changed',
    });
    await wait(35 * day);
    await reconcile(deps, { limit: 10 });
    const gift = await openMyGift(deps, token);
    expect(gift).toMatchObject({ gift: { nextDebit: '2026-03-15', amount: 2500 } });
    expect(await changeMyGift(deps, token, { kind: 'pause', months: 1 })).toEqual({ outcome: 'changed' });
    expect(await openMyGift(deps, token)).toMatchObject({ gift: { nextDebit: '2026-04-15', paused: true } });
    expect(await changeMyGift(deps, token, { kind: 'stop' })).toEqual({ outcome: 'changed' });
    expect(await changeMyGift(deps, token, { kind: 'stop' })).toEqual({ outcome: 'changed' });
    expect(mailer.sent.map(({ kind }) => kind)).toEqual([
      'thank-you',
      'subscription-changed',
      'subscription-changed',
      'subscription-stopped',
    ]);
    const { payments } = (await booksOf(deps, started.donationId)).donation;
    expect(payments.map(({ sequence }) => sequence)).toEqual(['first', 'recurring']);
    expect(payments.map(({ id, provider }) => [providerOf(id), provider])).toEqual([
      [name, name],
      [name, name],
    ]);
    expect((await made()).subscriptions).toMatchObject([{ charged: 1 }]);
  });
});
