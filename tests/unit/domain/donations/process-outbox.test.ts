import { describe, expect, it } from 'vitest';
import { processOutbox } from '../../../../src/domain/donations/outbox/process-outbox.ts';
import { reconcile } from '../../../../src/domain/donations/reconcile/reconcile.ts';
import { settlePayment } from '../../../../src/domain/donations/payments/settle-payment.ts';
import { startDonation } from '../../../../src/domain/donations/payments/start-donation.ts';
import { day, hour, minute } from '../../../../src/shared/time.ts';
import { aRequest, booksOf, fund, type Fund } from '../../../doubles/fund.ts';

async function owingThanks(more: Partial<Fund> = {}): Promise<Fund> {
  const deps = fund(more);
  await startDonation(deps, aRequest(), 'key');
  deps.provider.become('tr_1', 'paid');
  await settlePayment(deps, 'tr_1');
  return deps;
}

describe('a mail that is owed', () => {
  it('waits while the mail server is down, and goes out once when it is back; the gift stays paid', async () => {
    const deps = await owingThanks();
    deps.mailer.fate = 'not-accepted';
    for (let turn = 0; turn < 5; turn += 1) {
      await processOutbox(deps, { limit: 10 });
      deps.clock.advance(day);
    }
    expect((await booksOf(deps, 'id1')).donation.status).toBe('paid');
    deps.mailer.fate = 'accepted';
    for (let turn = 0; turn < 3; turn += 1) {
      await processOutbox(deps, { limit: 10 });
      deps.clock.advance(day);
    }
    expect(deps.mailer.sent).toHaveLength(1);
  });

  it('is not tried before its time', async () => {
    const deps = await owingThanks();
    deps.mailer.fate = 'not-accepted';
    expect(await processOutbox(deps, { limit: 10 })).toMatchObject({ later: [{}] });
    expect(await processOutbox(deps, { limit: 10 })).toEqual({
      done: [],
      later: [],
      unknown: [],
      failed: [],
      more: false,
    });
    deps.clock.advance(minute);
    expect(await processOutbox(deps, { limit: 10 })).toMatchObject({ later: [{}] });
  });

  it('whose fate is unknown is never sent again by itself, but shown until a person decides', async () => {
    const deps = await owingThanks();
    deps.mailer.fate = 'unknown';
    expect(await processOutbox(deps, { limit: 10 })).toMatchObject({ unknown: [{ task: { kind: 'thank-you' } }] });
    deps.mailer.fate = 'accepted';
    deps.clock.advance(day);
    const { stuck } = await reconcile(deps, { limit: 10 });
    expect(deps.mailer.sent).toMatchObject([{ kind: 'mails-in-doubt', about: expect.stringMatching(/^1@/) }]);
    expect(stuck).toMatchObject([{ donationId: 'id1', task: { kind: 'thank-you' } }]);
    const [item] = stuck;
    if (item !== undefined) await deps.outbox.release(item, deps.clock.now());
    await processOutbox(deps, { limit: 10 });
    expect(deps.mailer.sent).toHaveLength(2);
  });

  it('to an address that takes no mail is given up, and the gift stays paid', async () => {
    const deps = await owingThanks();
    deps.mailer.fate = 'refused';
    await processOutbox(deps, { limit: 10 });
    deps.clock.advance(day);
    expect(await processOutbox(deps, { limit: 10 })).toEqual({
      done: [],
      later: [],
      unknown: [],
      failed: [],
      more: false,
    });
    expect((await booksOf(deps, 'id1')).donation.status).toBe('paid');
  });

  it('is void for a donor without an address', async () => {
    const deps = fund();
    await startDonation(deps, { amount: aRequest().amount, frequency: 'once', purpose: { kind: 'fund' } }, 'key');
    deps.provider.become('tr_1', 'paid');
    await settlePayment(deps, 'tr_1');
    expect(await processOutbox(deps, { limit: 10 })).toMatchObject({ done: [{ task: { kind: 'thank-you' } }] });
    expect(deps.mailer.sent).toEqual([]);
  });

  it('carries a test mode with it', async () => {
    const live = fund();
    const deps = await owingThanks({ provider: { ...live.provider, mode: 'test' } });
    Object.assign(live.provider.last(), { mode: 'test' });
    await settlePayment(deps, 'tr_1');
    await processOutbox(deps, { limit: 10 });
    expect(deps.mailer.sent.map(({ mode }) => mode)).toEqual(deps.mailer.sent.map(() => 'test'));
    expect(deps.mailer.sent.length).toBeGreaterThan(0);
  });

  it('is not sent for a payment that never came', async () => {
    const deps = fund();
    await startDonation(deps, aRequest(), 'key');
    deps.provider.become('tr_1', 'expired');
    deps.clock.advance(3 * hour);
    await reconcile(deps, { limit: 10 });
    expect((await booksOf(deps, 'id1')).donation.status).toBe('expired');
    expect(deps.mailer.sent).toEqual([]);
  });
});
