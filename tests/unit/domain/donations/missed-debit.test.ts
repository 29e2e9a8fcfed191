import { describe, expect, it } from 'vitest';
import { changeMyGift } from '../../../../src/domain/donations/self-service/change-my-gift.ts';
import { openMyGift } from '../../../../src/domain/donations/self-service/my-gift.ts';
import { openMissedDebit, payMissedDebit } from '../../../../src/domain/donations/self-service/pay-missed-debit.ts';
import { processOutbox } from '../../../../src/domain/donations/outbox/process-outbox.ts';
import { ProviderUnavailable } from '../../../../src/domain/donations/provider/ports.ts';
import { reconcile } from '../../../../src/domain/donations/reconcile/reconcile.ts';
import { reasonActions } from '../../../../src/domain/donations/provider/reason-codes.ts';
import { settlePayment } from '../../../../src/domain/donations/payments/settle-payment.ts';
import { retryDonation } from '../../../../src/domain/donations/payments/start-donation.ts';
import { hour } from '../../../../src/shared/time.ts';
import { manageToken, missedLinkValidFor } from '../../../../src/domain/donations/payments/tokens.ts';
import { booksOf, type Fund } from '../../../doubles/fund.ts';
import { kindsOf, monthly, onlySubscription } from './stories.ts';

/** A monthly gift whose debit failed, and the token in the mail about it. */
async function missed(reasonCode = 'AM04') {
  const deps = await monthly();
  const debit = deps.provider.debit(onlySubscription(deps).id);
  deps.provider.become(debit.id, 'failed', reasonCode);
  await settlePayment(deps, debit.id);
  await processOutbox(deps, { limit: 10 });
  const token = tokenIn(deps);
  deps.mailer.sent.length = 0;
  return { deps, debitId: debit.id, token };
}

function tokenIn({ mailer }: Fund): string {
  const mail = mailer.sent.find(({ kind }) => kind === 'debit-failed');
  return mail?.kind === 'debit-failed' ? (mail.missed?.token ?? '') : '';
}

/** What "my gift" asks to pay. */
async function askedFor(deps: Fund) {
  const opened = await openMyGift(deps, await manageToken(deps.signer, 'id1', deps.clock.now()));
  return opened.outcome === 'found' ? opened.gift.missed : undefined;
}

/** The single gift that the donor started for it, paid. */
async function payByHand(deps: Fund, token: string) {
  const started = await payMissedDebit(deps, token);
  if (started.outcome !== 'checkout') throw new Error(started.outcome);
  const { id } = deps.provider.last();
  deps.provider.become(id, 'paid');
  await settlePayment(deps, id);
  await processOutbox(deps, { limit: 10 });
  return started;
}

describe('a failed debit', () => {
  it('can be paid by hand: one payment of that amount for that purpose, thanked as such, and the gift goes on', async () => {
    const { deps, token } = await missed();
    expect(await openMissedDebit(deps, token)).toMatchObject({ outcome: 'missed', amount: 1000 });
    const before = deps.provider.payments.size;
    const { donationId } = await payByHand(deps, token);
    expect(deps.provider.payments.size).toBe(before + 1);
    expect(deps.provider.last()).toMatchObject({ sequence: 'oneoff', amount: { cents: 1000 } });
    expect((await booksOf(deps, donationId)).donation).toMatchObject({
      status: 'paid',
      insteadOf: { donationId: 'id1' },
    });
    expect(deps.mailer.sent).toMatchObject([
      { kind: 'thank-you', insteadOfDebit: true, to: { email: 'ama@example.org' } },
    ]);
    expect(onlySubscription(deps).status).toBe('active');
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 2000, gifts: 2 }]);
  });

  it('is never paid twice, however often and however late the link is used', async () => {
    const { deps, token } = await missed();
    const before = deps.provider.payments.size;
    const all = await Promise.all(Array.from({ length: 20 }, () => payMissedDebit(deps, token)));
    expect(new Set(all.map((started) => JSON.stringify(started))).size).toBe(1);
    await payByHand(deps, token);
    expect(await openMissedDebit(deps, token)).toEqual({ outcome: 'paid' });
    expect(await payMissedDebit(deps, token)).toEqual({ outcome: 'paid' });
    deps.clock.advance(3 * hour);
    expect(await payMissedDebit(deps, token)).toEqual({ outcome: 'paid' });
    expect(deps.provider.payments.size).toBe(before + 1);
  });

  it('may be tried again after the donor stopped at the checkout', async () => {
    const { deps, token } = await missed();
    await payMissedDebit(deps, token);
    deps.provider.become(deps.provider.last().id, 'canceled');
    await settlePayment(deps, deps.provider.last().id);
    await payByHand(deps, token);
    expect(await openMissedDebit(deps, token)).toEqual({ outcome: 'paid' });
  });

  it('is not offered once the bank paid after all, also when we had not heard of that', async () => {
    const { deps, debitId, token } = await missed();
    const before = deps.provider.payments.size;
    deps.provider.become(debitId, 'paid');
    expect(await payMissedDebit(deps, token)).toEqual({ outcome: 'collected' });
    expect(await openMissedDebit(deps, token)).toEqual({ outcome: 'collected' });
    expect(deps.provider.payments.size).toBe(before);
  });

  it('is not tried again from the return page once the bank paid after all', async () => {
    const { deps, debitId, token } = await missed();
    const started = await payMissedDebit(deps, token);
    deps.provider.become(deps.provider.last().id, 'expired');
    await settlePayment(deps, deps.provider.last().id);
    deps.provider.become(debitId, 'paid');
    await settlePayment(deps, debitId);
    const returnToken = 'returnToken' in started ? started.returnToken : '';
    expect(await retryDonation(deps, returnToken)).toEqual({ outcome: 'debit-collected' });
  });

  it('that the bank pays while the donor does is told to the treasurer', async () => {
    const { deps, debitId, token } = await missed();
    await payByHand(deps, token);
    deps.provider.become(debitId, 'paid');
    await settlePayment(deps, debitId);
    await processOutbox(deps, { limit: 10 });
    expect(kindsOf(deps)).toEqual(['debit-paid-after-all', 'thank-you']);
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 3000 }]);
  });

  it('is not paid while the provider cannot say whether the bank did', async () => {
    const { deps, token } = await missed();
    const provider = { ...deps.provider, readPayment: () => Promise.reject(new ProviderUnavailable('503')) };
    const before = deps.provider.payments.size;
    expect(await payMissedDebit({ ...deps, provider }, token)).toEqual({ outcome: 'provider-unavailable' });
    expect(deps.provider.payments.size).toBe(before);
  });

  it.each(Object.entries(reasonActions))('with %s is offered unless the donor refused it', async (code, { donor }) => {
    const { token } = await missed(code);
    const offered = donor !== undefined && !['you-refused-it', 'you-reversed-it', 'payment-denied'].includes(donor);
    expect(token !== '').toBe(offered);
  });

  it('is not offered by a forged, foreign or old link', async () => {
    const { deps, debitId, token } = await missed();
    const manage = await deps.signer.sign('manage', `id1.${deps.clock.now() + hour}.${debitId}`);
    for (const wrong of [`x${token}`, manage, ''])
      expect(await payMissedDebit(deps, wrong)).toEqual({ outcome: 'invalid-link' });
    deps.clock.advance(missedLinkValidFor);
    expect(await payMissedDebit(deps, token)).toEqual({ outcome: 'expired-link' });
  });

  it('paid by hand, with no webhook at all, is found by reconcile', async () => {
    const { deps, token } = await missed();
    await payMissedDebit(deps, token);
    deps.provider.become(deps.provider.last().id, 'paid');
    deps.clock.advance(hour);
    await reconcile(deps, { limit: 10 });
    expect(await openMissedDebit(deps, token)).toEqual({ outcome: 'paid' });
    expect(kindsOf(deps)).toEqual(['thank-you']);
  });

  it('is no longer asked for after a charge-back of an earlier one, by page nor by link, and nothing can be paid', async () => {
    const { deps, token } = await missed();
    expect((await askedFor(deps))?.amount).toBe(1000);
    deps.provider.chargeBack('tr_2');
    await settlePayment(deps, 'tr_2');
    const before = deps.provider.payments.size;
    expect(await askedFor(deps)).toBeUndefined();
    expect(await openMissedDebit(deps, token)).toEqual({ outcome: 'not-asked' });
    expect(await payMissedDebit(deps, token)).toEqual({ outcome: 'not-asked' });
    expect(deps.provider.payments.size).toBe(before);
  });

  it('is no longer asked for after the donor stopped, but is after the debit itself ended the gift', async () => {
    const { deps, token } = await missed();
    const manage = await manageToken(deps.signer, 'id1', deps.clock.now());
    await changeMyGift(deps, manage, { kind: 'stop' });
    expect(await askedFor(deps)).toBeUndefined();
    expect(await openMissedDebit(deps, token)).toEqual({ outcome: 'not-asked' });
    const other = await missed('AC04');
    expect(await askedFor(other.deps)).toMatchObject({ amount: 1000 });
  });

  it('whose money went back to the donor is not called paid, by bank or by hand', async () => {
    const collected = await missed();
    collected.deps.provider.become(collected.debitId, 'paid');
    collected.deps.provider.chargeBack(collected.debitId);
    await settlePayment(collected.deps, collected.debitId);
    expect(await openMissedDebit(collected.deps, collected.token)).toEqual({ outcome: 'not-asked' });
    const byHand = await missed();
    await payByHand(byHand.deps, byHand.token);
    const { id } = byHand.deps.provider.last();
    byHand.deps.provider.refund(id, 1000);
    await settlePayment(byHand.deps, id);
    expect(await openMissedDebit(byHand.deps, byHand.token)).toEqual({ outcome: 'not-asked' });
  });

  it('has a mail without a way to pay when a charge-back was heard of first, and none when the bank paid before it went', async () => {
    for (const late of ['charge back', 'collect'] as const) {
      const deps = await monthly();
      const debit = deps.provider.debit(onlySubscription(deps).id);
      deps.provider.become(debit.id, 'failed', 'AM04');
      await settlePayment(deps, debit.id);
      if (late === 'charge back') deps.provider.chargeBack('tr_2');
      else deps.provider.become(debit.id, 'paid');
      await settlePayment(deps, late === 'charge back' ? 'tr_2' : debit.id);
      await processOutbox(deps, { limit: 10 });
      expect(tokenIn(deps)).toBe('');
      expect(kindsOf(deps).includes('debit-failed')).toBe(late === 'charge back');
    }
  });
});
