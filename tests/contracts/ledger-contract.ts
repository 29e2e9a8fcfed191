import { describe, expect, it } from 'vitest';
import { cents } from '../../src/domain/donations/money/cents.ts';
import type { Entry, LedgerEvent } from '../../src/domain/donations/ledger/entries.ts';
import type { Addition, Ledger, Opening, Outbox } from '../../src/domain/donations/ledger/ledger.ts';
import { wholeFund } from '../../src/domain/donations/money/purpose.ts';

export interface LedgerUnderTest {
  readonly ledger: Ledger;
  readonly outbox: Outbox;
}

const never = { nextCheckAt: null, personalUntil: null, booksUntil: null, statementAt: null };
const createdLine: Entry = {
  at: 1,
  type: 'created',
  mode: 'live',
  amount: cents(1000),
  frequency: 'once',
  purpose: wholeFund,
};

export function opening(donationId: string, more: Partial<Opening> = {}): Opening {
  return { donationId, attemptKey: `key-${donationId}`, entries: [createdLine], schedule: never, ...more };
}

export function addition(
  donationId: string,
  expectedLength: number,
  facts: readonly LedgerEvent[],
  more: Partial<Addition> = {},
): Addition {
  const entries = facts.map((fact) => ({ at: 2, ...fact }));
  return { donationId, expectedLength, mode: 'live', purpose: wholeFund, entries, tasks: [], schedule: never, ...more };
}

const attempt = (attemptId: string): LedgerEvent => ({ type: 'attempt-started', attemptId });
const bound = (paymentId: string): LedgerEvent => ({ type: 'payment-bound', paymentId, sequence: 'oneoff' });
const gift = (paymentId: string, amount: number, bookedOn = '2026-11-23'): LedgerEvent => ({
  type: 'gift',
  paymentId,
  cents: cents(amount),
  bookedOn,
});
const subscribed = (subscriptionId: string): LedgerEvent => ({
  type: 'subscription-created',
  subscriptionId,
  amount: cents(1000),
  frequency: 'monthly',
  startDate: '2026-12-23',
});

/** What every ledger must do; run for the double and for the real one. */
export function describeLedger(name: string, open: () => Promise<LedgerUnderTest>): void {
  describe(`${name}: books`, () => {
    it('gives lines back in order, and none for a donation it does not know', async () => {
      const { ledger } = await open();
      await ledger.start(opening('d1'));
      expect(await ledger.append(addition('d1', 1, [attempt('a'), attempt('b')]))).toBe('appended');
      expect((await ledger.read('d1')).map(({ type }) => type)).toEqual([
        'created',
        'attempt-started',
        'attempt-started',
      ]);
      expect(await ledger.read('d1')).toEqual([createdLine, { at: 2, ...attempt('a') }, { at: 2, ...attempt('b') }]);
      expect(await ledger.read('d2')).toEqual([]);
    });

    it('takes an attempt key once', async () => {
      const { ledger } = await open();
      expect(await ledger.start(opening('d1', { attemptKey: 'k' }))).toBe('started');
      expect(await ledger.start(opening('d2', { attemptKey: 'k' }))).toBe('attempt-key-taken');
      expect(await ledger.findByAttemptKey('k')).toBe('d1');
      expect(await ledger.read('d2')).toEqual([]);
    });

    it('lets one of many appends with the same expected length through, whole', async () => {
      const { ledger } = await open();
      await ledger.start(opening('d1'));
      const tries = Array.from({ length: 20 }, (_, n) =>
        ledger.append(addition('d1', 1, [attempt(`a${n}`), gift('tr', 500)])),
      );
      const outcomes = await Promise.all(tries);
      expect(outcomes.filter((outcome) => outcome === 'appended')).toHaveLength(1);
      expect(await ledger.read('d1')).toHaveLength(3);
      expect(await ledger.totals()).toEqual([{ mode: 'live', purpose: wholeFund, year: 2026, cents: 500, gifts: 1 }]);
    });

    it('binds a payment id and a subscription id to one donation only, and writes nothing of the loser', async () => {
      const { ledger } = await open();
      await ledger.start(opening('d1'));
      await ledger.start(opening('d2'));
      await ledger.append(addition('d1', 1, [bound('tr_1'), subscribed('sub_1')]));
      expect(await ledger.append(addition('d2', 1, [attempt('a'), bound('tr_1')]))).toBe('conflict');
      expect(await ledger.append(addition('d2', 1, [subscribed('sub_1')]))).toBe('conflict');
      expect(await ledger.append(addition('d1', 3, [subscribed('sub_2')]))).toBe('conflict');
      expect(await ledger.read('d2')).toHaveLength(1);
      expect(await ledger.readByPayment('tr_1')).toEqual({ donationId: 'd1', entries: await ledger.read('d1') });
      expect(await ledger.readByPayment('tr_2')).toBeUndefined();
      expect(await ledger.findBySubscription('sub_1')).toBe('d1');
      expect(await ledger.findBySubscription('sub_2')).toBeUndefined();
    });

    it('totals money per mode, purpose and year', async () => {
      const { ledger } = await open();
      const room = { kind: 'room', room: 'de-klop' } as const;
      await ledger.start(opening('d1'));
      const refund: LedgerEvent = {
        type: 'refund',
        paymentId: 'tr',
        refundId: 're',
        cents: cents(-300),
        bookedOn: '2027-01-02',
      };
      await ledger.append(addition('d1', 1, [gift('tr', 500, '2026-12-31'), refund]));
      await ledger.append(addition('d1', 3, [gift('tr2', 700)], { purpose: room }));
      await ledger.append(addition('d1', 4, [gift('tr3', 900)], { mode: 'test' }));
      await ledger.append(addition('d1', 5, [gift('tr4', 250)], { purpose: room }));
      const totals = (await ledger.totals()).toSorted((a, b) => a.cents - b.cents);
      expect(totals).toEqual([
        { mode: 'live', purpose: wholeFund, year: 2027, cents: -300, gifts: 0 },
        { mode: 'live', purpose: wholeFund, year: 2026, cents: 500, gifts: 1 },
        { mode: 'test', purpose: wholeFund, year: 2026, cents: 900, gifts: 1 },
        { mode: 'live', purpose: room, year: 2026, cents: 950, gifts: 2 },
      ]);
    });

    it('finds donors by address whatever its case, newest first, until they are erased', async () => {
      const { ledger } = await open();
      await ledger.start(opening('d1', { donor: { name: 'Ama', email: 'Ama@Example.org' } }));
      const later = { ...createdLine, at: 5 };
      await ledger.start(opening('d2', { entries: [later], donor: { email: 'ama@example.org', message: 'Succes' } }));
      expect(await ledger.readDonor('d1')).toEqual({ name: 'Ama', email: 'Ama@Example.org' });
      expect(await ledger.findByEmail(' AMA@example.org', 5)).toEqual(['d2', 'd1']);
      expect(await ledger.findByEmail('ama@example.org', 1)).toEqual(['d2']);
      await ledger.append(addition('d1', 1, [{ type: 'erased', reason: 'donor' }], { eraseDonor: true }));
      expect(await ledger.readDonor('d1')).toBeUndefined();
      expect(await ledger.findByEmail('ama@example.org', 5)).toEqual(['d2']);
    });

    it('keeps a message for the site waiting, until it is taken back or the donor is erased', async () => {
      const { ledger } = await open();
      const donor = { email: 'a@example.org', message: 'Succes' };
      const waiting = { ...donor, shared: { name: 'Ama', state: 'waiting' } };
      await ledger.start(opening('d1', { donor: { ...donor, share: { name: 'Ama' } } }));
      await ledger.start(opening('d2', { donor: { ...donor, share: {} } }));
      await ledger.start(opening('d3', { donor }));
      expect(await ledger.readDonor('d1')).toEqual(waiting);
      expect(await ledger.readDonor('d2')).toEqual({ ...donor, shared: { state: 'waiting' } });
      expect(await ledger.readDonor('d3')).toEqual(donor);
      await ledger.withdrawMessage('d1');
      await ledger.withdrawMessage('d3');
      expect(await ledger.readDonor('d1')).toEqual(donor);
      await ledger.append(addition('d2', 1, [{ type: 'erased', reason: 'donor' }], { eraseDonor: true }));
      expect(await ledger.readDonor('d2')).toBeUndefined();
    });

    it('says what is due, longest waiting first', async () => {
      const { ledger } = await open();
      await ledger.start(opening('late', { schedule: { ...never, nextCheckAt: 20 } }));
      await ledger.start(opening('early', { schedule: { ...never, nextCheckAt: 10, personalUntil: 30 } }));
      await ledger.start(opening('never'));
      expect(await ledger.due('nextCheckAt', 9, 5)).toEqual([]);
      expect(await ledger.due('nextCheckAt', 20, 5)).toEqual(['early', 'late']);
      expect(await ledger.due('nextCheckAt', 20, 1)).toEqual(['early']);
      expect(await ledger.due('personalUntil', 30, 5)).toEqual(['early']);
      await ledger.setNextCheck('early', null);
      await ledger.append(addition('late', 1, [attempt('a')], { schedule: { ...never, nextCheckAt: 40 } }));
      expect(await ledger.due('nextCheckAt', 39, 5)).toEqual([]);
      expect(await ledger.due('nextCheckAt', 40, 5)).toEqual(['late']);
    });

    it('forgets a dropped donation but keeps its money in the totals', async () => {
      const { ledger, outbox } = await open();
      await ledger.start(opening('d1', { donor: { email: 'a@example.org' } }));
      await ledger.append(addition('d1', 1, [bound('tr'), gift('tr', 500)], { tasks: [{ kind: 'thank-you' }] }));
      await ledger.drop('d1');
      expect(await ledger.read('d1')).toEqual([]);
      expect(await ledger.readDonor('d1')).toBeUndefined();
      expect(await ledger.readByPayment('tr')).toBeUndefined();
      expect(await outbox.due({ now: 9, limit: 9 })).toEqual([]);
      expect(await ledger.totals()).toMatchObject([{ cents: 500 }]);
    });

    it('numbers each statement once, and says when it did', async () => {
      const { ledger } = await open();
      const asked = await Promise.all([5, 6, 7].map((now) => ledger.issueStatement('2026 d1:2', now)));
      expect(new Set(asked.map(({ number }) => number)).size).toBe(1);
      expect(asked.filter(({ firstIssuedAt }) => firstIssuedAt === undefined)).toHaveLength(1);
      const other = await ledger.issueStatement('2026 d1:3', 8);
      expect(other).toEqual({ number: expect.any(Number) });
      expect(other.number).not.toBe(asked[0]?.number);
      expect(await ledger.issueStatement('2026 d1:3', 9)).toEqual({ number: other.number, firstIssuedAt: 8 });
    });

    it('moves the day of the next statement', async () => {
      const { ledger } = await open();
      await ledger.start(opening('d1', { schedule: { ...never, statementAt: 10 } }));
      expect(await ledger.due('statementAt', 10, 5)).toEqual(['d1']);
      await ledger.statementAgain('d1', 20);
      expect(await ledger.due('statementAt', 19, 5)).toEqual([]);
      await ledger.append(addition('d1', 1, [attempt('a')], { schedule: { ...never, statementAt: 15 } }));
      expect(await ledger.due('statementAt', 15, 5)).toEqual(['d1']);
    });

    it('remembers the newest reconcile', async () => {
      const { ledger } = await open();
      expect(await ledger.lastReconcile()).toBeUndefined();
      await ledger.reconciled(20);
      await ledger.reconciled(10);
      expect(await ledger.lastReconcile()).toBe(20);
    });
  });
}
