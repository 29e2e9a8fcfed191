import { describe, expect, it } from 'vitest';
import { record } from '../../../../src/domain/donations/ledger/books.ts';
import { processOutbox } from '../../../../src/domain/donations/outbox/process-outbox.ts';
import { settlePayment } from '../../../../src/domain/donations/payments/settle-payment.ts';
import { booksOf } from '../../../doubles/fund.ts';
import { kindsOf, paidOnce } from './stories.ts';

async function statusOf(deps: Awaited<ReturnType<typeof paidOnce>>) {
  return (await booksOf(deps, 'id1')).donation.status;
}

describe('money that goes back', () => {
  it('books a partial refund, then the rest, each once', async () => {
    const deps = await paidOnce();
    deps.provider.refund('tr_1', 300);
    for (let twice = 0; twice < 2; twice += 1) await settlePayment(deps, 'tr_1');
    expect(await statusOf(deps)).toBe('paid');
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 700 }]);
    deps.provider.refund('tr_1', 700);
    await settlePayment(deps, 'tr_1');
    expect(await statusOf(deps)).toBe('refunded');
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 0, gifts: 1 }]);
  });

  it('books two refunds of the same amount as two', async () => {
    const deps = await paidOnce();
    deps.provider.refund('tr_1', 300);
    deps.provider.refund('tr_1', 300);
    await settlePayment(deps, 'tr_1');
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 400 }]);
  });

  it('books no refund that is still queued, and takes one back that fails', async () => {
    const deps = await paidOnce();
    const refund = deps.provider.refund('tr_1', 1000, 'pending');
    await settlePayment(deps, 'tr_1');
    expect(await statusOf(deps)).toBe('paid');
    deps.provider.changeRefund('tr_1', refund, 'processing');
    await settlePayment(deps, 'tr_1');
    expect(await statusOf(deps)).toBe('refunded');
    deps.provider.changeRefund('tr_1', refund, 'failed');
    for (let twice = 0; twice < 2; twice += 1) await settlePayment(deps, 'tr_1');
    expect(await statusOf(deps)).toBe('paid');
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 1000 }]);
  });

  it('tells the donor of each refund once, and nothing of a chargeback as a refund', async () => {
    const deps = await paidOnce();
    deps.provider.refund('tr_1', 300);
    for (let twice = 0; twice < 2; twice += 1) {
      await settlePayment(deps, 'tr_1');
      await processOutbox(deps, { limit: 10 });
    }
    deps.provider.refund('tr_1', 200);
    deps.provider.chargeBack('tr_1');
    await settlePayment(deps, 'tr_1');
    await processOutbox(deps, { limit: 10 });
    const told = deps.mailer.sent.flatMap((mail) => (mail.kind === 'refunded' ? [mail.refunded] : []));
    expect(told).toEqual([300, 200]);
  });

  it('tells the donor and the treasurer, once, of a refund that failed after all', async () => {
    const deps = await paidOnce();
    const refund = deps.provider.refund('tr_1', 300, 'processing');
    await settlePayment(deps, 'tr_1');
    await processOutbox(deps, { limit: 10 });
    deps.mailer.sent.length = 0;
    deps.provider.changeRefund('tr_1', refund, 'failed');
    for (let twice = 0; twice < 2; twice += 1) {
      await settlePayment(deps, 'tr_1');
      await processOutbox(deps, { limit: 10 });
    }
    expect(kindsOf(deps)).toEqual(['refund-failed', 'refund-not-arrived']);
    expect(deps.mailer.sent).toContainEqual(expect.objectContaining({ audience: 'donor', returned: 300, given: 1000 }));
  });

  it('promises no money of a refund that failed before the mail went out, and tells nothing to who was erased', async () => {
    const deps = await paidOnce();
    const refund = deps.provider.refund('tr_1', 300, 'processing');
    await settlePayment(deps, 'tr_1');
    deps.provider.changeRefund('tr_1', refund, 'failed');
    await settlePayment(deps, 'tr_1');
    await processOutbox(deps, { limit: 10 });
    deps.provider.refund('tr_1', 200);
    const erased = await record(deps, await booksOf(deps, 'id1'), [{ type: 'erased', reason: 'donor' }], true);
    expect(erased).not.toBe('conflict');
    await settlePayment(deps, 'tr_1');
    await processOutbox(deps, { limit: 10 });
    expect(kindsOf(deps)).toEqual(['refund-failed', 'refund-not-arrived', 'thank-you']);
  });

  it('books a refund of too much as it is, and tells the treasurer', async () => {
    const deps = await paidOnce();
    deps.provider.refund('tr_1', 1500);
    await settlePayment(deps, 'tr_1');
    await processOutbox(deps, { limit: 10 });
    expect(await deps.ledger.totals()).toMatchObject([{ cents: -500 }]);
    expect(deps.mailer.sent.map(({ kind }) => kind)).toContain('refund-exceeds-gift');
  });

  it('does not let "paid", told again, restore a gift that was charged back', async () => {
    const deps = await paidOnce();
    await settlePayment(deps, 'tr_1');
    deps.provider.chargeBack('tr_1');
    await settlePayment(deps, 'tr_1');
    expect(await statusOf(deps)).toBe('charged-back');
    for (let thrice = 0; thrice < 3; thrice += 1) await settlePayment(deps, 'tr_1');
    await processOutbox(deps, { limit: 10 });
    expect(await statusOf(deps)).toBe('charged-back');
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 0, gifts: 1 }]);
    expect(deps.mailer.sent.map(({ kind }) => kind).toSorted()).toEqual([
      'charged-back',
      'debit-reversed',
      'thank-you',
    ]);
  });

  it('books a chargeback that the bank reversed', async () => {
    const deps = await paidOnce();
    const chargeback = deps.provider.chargeBack('tr_1');
    await settlePayment(deps, 'tr_1');
    deps.provider.reverseChargeback('tr_1', chargeback);
    for (let twice = 0; twice < 2; twice += 1) await settlePayment(deps, 'tr_1');
    expect(await statusOf(deps)).toBe('paid');
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 1000 }]);
  });

  it('sees a refund and a chargeback of the same gift at once', async () => {
    const deps = await paidOnce();
    deps.provider.refund('tr_1', 1000);
    deps.provider.chargeBack('tr_1');
    await settlePayment(deps, 'tr_1');
    await processOutbox(deps, { limit: 10 });
    expect(await deps.ledger.totals()).toMatchObject([{ cents: -1000 }]);
    expect(deps.mailer.sent.map(({ kind }) => kind)).toContain('refund-exceeds-gift');
  });
});
