import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openFileStorage } from '../../functions/adapters/ledger/file-storage.ts';
import { createMollieProvider } from '../../functions/adapters/mollie.ts';
import { changeMyGift } from '../../src/donations/change-my-gift.ts';
import { cents } from '../../src/donations/cents.ts';
import { openMyGift } from '../../src/donations/my-gift.ts';
import { payWhatIsOwed } from '../../src/donations/pay-what-is-owed.ts';
import { reconcile } from '../../src/donations/reconcile.ts';
import { settlePayment } from '../../src/donations/settle-payment.ts';
import { startDonation } from '../../src/donations/start-donation.ts';
import { manageToken } from '../../src/donations/tokens.ts';
import { aRequest, booksOf, fund, setClock } from '../doubles/fund.ts';
import { visit } from '../mollie/visit.ts';
import { apiKey, setUp, start } from './mollie-setup.ts';

const day = 86_400_000;

/** The real ledger in a file and the real adapter, against the stand-in over HTTP. */
async function realFund() {
  const { mollie } = await setUp();
  const folder = mkdtempSync(join(tmpdir(), 'with-mollie-'));
  const storage = await openFileStorage(`file:${join(folder, 'ledger.db')}`);
  onTestFinished(() => {
    storage.close();
    rmSync(folder, { recursive: true });
  });
  const clock = setClock(start);
  const provider = createMollieProvider({ apiKey, apiEndpoint: mollie.apiEndpoint, retryDelay: 1 });
  const base = fund({ ...storage, clock });
  // Nobody listens there: every webhook is lost.
  const webhookUrl = 'http://127.0.0.1:9/webhook';
  const model = { ...base, addresses: { ...base.addresses, webhookUrl }, subscriptionWebhookUrl: webhookUrl };
  const control = (command: unknown) =>
    fetch(`${mollie.url}/__control`, { method: 'POST', body: JSON.stringify(command) }).then((answer) => answer.json());
  const wait = async (ms: number) => {
    clock.advance(ms);
    await control({ advance: ms });
  };
  return { deps: { ...model, provider }, mailer: model.mailer, control, wait };
}

describe('a gift through the Mollie adapter into a ledger file', () => {
  it('given once is paid, thanked, and charged back', async () => {
    const { deps, mailer, control, wait } = await realFund();
    const started = await startDonation(deps, aRequest(), 'key');
    if (started.outcome !== 'checkout') throw new Error(started.outcome);
    await visit(started.checkoutUrl, 'paid');
    const paymentId = (await booksOf(deps, started.donationId)).donation.payments[0]?.id ?? '';
    expect(await settlePayment(deps, paymentId)).toMatchObject({ outcome: 'settled', donation: { status: 'paid' } });
    await payWhatIsOwed(deps, { limit: 10 });
    await control({ chargeback: paymentId });
    await wait(day);
    expect(await reconcile(deps, { limit: 10 })).toMatchObject({ healed: [started.donationId], failed: [] });
    expect(await deps.ledger.totals()).toMatchObject([{ mode: 'test', cents: 0, gifts: 1 }]);
    expect(mailer.sent.map(({ kind }) => kind).toSorted()).toEqual(['charged-back', 'debit-reversed', 'thank-you']);
  });

  it('given monthly is debited, changed, paused and stopped, with no webhook ever heard', async () => {
    const { deps, mailer, wait } = await realFund();
    const started = await startDonation(deps, aRequest({ frequency: 'monthly' }), 'key');
    if (started.outcome !== 'checkout') throw new Error(started.outcome);
    await visit(started.checkoutUrl, 'paid');
    await wait(day);
    expect(await reconcile(deps, { limit: 10 })).toMatchObject({ failed: [], owed: { later: [] } });
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
  });
});
