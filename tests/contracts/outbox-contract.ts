import { describe, expect, it } from 'vitest';
import { doubtfulMails } from '../../src/domain/donations/ledger/mails-in-doubt.ts';
import type { OutboxItem } from '../../src/domain/donations/ledger/ledger.ts';
import { addition, opening, type LedgerUnderTest } from './ledger-contract.ts';

const thankYou = { kind: 'thank-you' } as const;
const failed = { kind: 'debit-failed', about: 'tr_1' } as const;

/** What every outbox must do; run for the double and for the real one. */
export function describeOutbox(name: string, open: () => Promise<LedgerUnderTest>): void {
  async function openWithDonations() {
    const under = await open();
    await under.ledger.start(opening('d1'));
    await under.ledger.start(opening('d2'));
    return under;
  }

  describe(`${name}: outbox`, () => {
    it('owes each event of a donation once, also when it comes with lines', async () => {
      const { ledger, outbox } = await openWithDonations();
      await outbox.enqueue('d1', thankYou, 1);
      await outbox.enqueue('d1', thankYou, 2);
      await ledger.append(
        addition('d1', 1, [{ type: 'attempt-started', attemptId: 'a' }], { tasks: [thankYou, failed] }),
      );
      await outbox.enqueue('d2', thankYou, 3);
      const expected: OutboxItem[] = [
        { donationId: 'd1', task: thankYou, tries: 0 },
        { donationId: 'd1', task: failed, tries: 0 },
        { donationId: 'd2', task: thankYou, tries: 0 },
      ];
      expect(await outbox.due({ now: 3, limit: 9 })).toEqual(expected);
      expect(await outbox.due({ now: 3, limit: 1 })).toEqual(expected.slice(0, 1));
      expect(await outbox.due({ now: 3, limit: 9, donationId: 'd2' })).toEqual(expected.slice(2));
      expect(await outbox.due({ now: 0, limit: 9 })).toEqual([]);
    });

    it('owes something to an address once, for whichever of its gifts it is asked first', async () => {
      const { ledger, outbox } = await open();
      const donors = { d1: 'Ama@example.org', d2: 'ama@example.org', d3: 'kofi@example.org', d4: undefined };
      for (const [id, email] of Object.entries(donors))
        await ledger.start(opening(id, { donor: { name: 'Ama', ...(email !== undefined && { email }) } }));
      const statement = { kind: 'yearly-statement', about: '2026' } as const;
      const asked = ['d1', 'd2', 'd3', 'd4', 'd1', 'd2'];
      await Promise.all(asked.map((id) => outbox.enqueueForAddress(id, statement, 1)));
      const due = await outbox.due({ now: 1, limit: 9 });
      expect(due.map(({ donationId }) => (donationId === 'd2' ? 'd1' : donationId)).toSorted()).toEqual(['d1', 'd3']);
      expect(due[0]).toMatchObject({ task: statement, tries: 0 });
      await outbox.enqueueForAddress('d1', { ...statement, about: '2027' }, 2);
      expect(await outbox.due({ now: 2, limit: 9 })).toHaveLength(3);
    });

    it('stays quiet to an address also when the gift that it was task for is erased', async () => {
      const { ledger, outbox } = await open();
      for (const id of ['d1', 'd2']) await ledger.start(opening(id, { donor: { email: 'ama@example.org' } }));
      for (const id of ['d1', 'd2']) await outbox.enqueueForAddress(id, { kind: 'yearly-statement', about: '2026' }, 1);
      await ledger.append(addition('d1', 1, [{ type: 'erased', reason: 'donor' }], { eraseDonor: true }));
      await outbox.enqueueForAddress('d2', { kind: 'yearly-statement', about: '2026' }, 2);
      expect((await outbox.due({ now: 2, limit: 9 })).map(({ donationId }) => donationId)).toEqual(['d1']);
    });

    it('owes nothing of an append that was refused', async () => {
      const { ledger, outbox } = await openWithDonations();
      await ledger.append(addition('d1', 0, [{ type: 'attempt-started', attemptId: 'a' }], { tasks: [thankYou] }));
      expect(await outbox.due({ now: 9, limit: 9 })).toEqual([]);
    });

    it('gives a claim to one of twenty', async () => {
      const { outbox } = await openWithDonations();
      await outbox.enqueue('d1', thankYou, 1);
      const item = { donationId: 'd1', task: thankYou, tries: 0 };
      const claims = await Promise.all(Array.from({ length: 20 }, () => outbox.claim(item, 1, 1e14)));
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await outbox.due({ now: 1e13, limit: 9 })).toEqual([]);
    });

    it('never gives a done or void thing out again, and owing it anew changes nothing', async () => {
      const { outbox } = await openWithDonations();
      for (const [donationId, kind] of [
        ['d1', 'done'],
        ['d2', 'void'],
      ] as const) {
        await outbox.enqueue(donationId, thankYou, 1);
        const item = { donationId, task: thankYou, tries: 0 };
        await outbox.claim(item, 1, 10);
        await outbox.settle(item, { kind });
        await outbox.enqueue(donationId, thankYou, 2);
      }
      expect(await outbox.due({ now: 1e15, limit: 9 })).toEqual([]);
      expect(await outbox.stuck(1e15, 9)).toEqual([]);
    });

    it('gives a retried thing out again when its time has come, counting the tries', async () => {
      const { outbox } = await openWithDonations();
      await outbox.enqueue('d1', thankYou, 1);
      const item = { donationId: 'd1', task: thankYou, tries: 0 };
      await outbox.claim(item, 1, 10);
      await outbox.settle(item, { kind: 'retry', at: 50 });
      expect(await outbox.due({ now: 49, limit: 9 })).toEqual([]);
      expect(await outbox.due({ now: 50, limit: 9 })).toEqual([{ ...item, tries: 1 }]);
    });

    it('lets a claim lapse, and then ignores the one who was too late', async () => {
      const { outbox } = await openWithDonations();
      const action = { kind: 'create-subscription' } as const;
      await outbox.enqueue('d1', action, 1);
      const item = { donationId: 'd1', task: action, tries: 0 };
      expect(await outbox.claim(item, 1, 10)).toBe(true);
      expect(await outbox.claim(item, 5, 15)).toBe(false);
      const again = { ...item, tries: 1 };
      expect(await outbox.claim(item, 10, 20)).toBe(false);
      expect(await outbox.due({ now: 10, limit: 9 })).toEqual([again]);
      expect(await outbox.claim(again, 10, 20)).toBe(true);
      expect(await outbox.handOver(item, 11)).toBe(false);
      await outbox.settle(item, { kind: 'done' });
      expect(await outbox.due({ now: 20, limit: 9 })).toEqual([{ ...item, tries: 2 }]);
    });

    it('keeps what was handed over from everybody else, also when that came after the lease', async () => {
      const { outbox } = await openWithDonations();
      await outbox.enqueue('d1', thankYou, 1);
      const item = { donationId: 'd1', task: thankYou, tries: 0 };
      await outbox.claim(item, 1, 10);
      expect(await outbox.handOver(item, 12)).toBe(true);
      expect(await outbox.due({ now: 1e15, limit: 9 })).toEqual([]);
      expect(await outbox.claim({ ...item, tries: 1 }, 20, 30)).toBe(false);
      await outbox.settle(item, { kind: 'done' });
      expect(await outbox.handOver(item, 13)).toBe(false);
      expect(await outbox.stuck(1e15)).toEqual([]);
    });

    it('tells the treasurer once of all mails in doubt, and again only when another one came', async () => {
      const { ledger, outbox } = await open();
      const ids = Array.from({ length: 30 }, (_, index) => `d${index}`);
      const doubt = async (donationId: string, now: number) => {
        await ledger.start(opening(donationId));
        await outbox.enqueue(donationId, thankYou, 1);
        const item = { donationId, task: thankYou, tries: 0 };
        await outbox.claim(item, now, now + 5);
        await outbox.handOver(item, now);
      };
      await outbox.oweNewsOfDoubt(5, 6);
      for (const [index, id] of ids.entries()) await doubt(id, 10 + index);
      expect(await outbox.stuck(100)).toHaveLength(30);
      await outbox.oweNewsOfDoubt(9, 60);
      expect(await outbox.due({ now: 1e14, limit: 9 })).toEqual([]);
      await Promise.all([outbox.oweNewsOfDoubt(100, 115), outbox.oweNewsOfDoubt(100, 116)]);
      await outbox.oweNewsOfDoubt(110, 125);
      const told = await outbox.due({ now: 1e14, limit: 9 });
      expect(told).toHaveLength(1);
      expect(told[0]?.task.kind).toBe('mails-in-doubt');
      expect(doubtfulMails(told[0]?.task.about ?? '')).toBe(30);
      const [alert] = told;
      if (alert === undefined) throw new Error('nobody was told');
      // The alert itself ends in doubt: that is no news.
      await outbox.claim(alert, 130, 140);
      await outbox.handOver(alert, 130);
      await outbox.oweNewsOfDoubt(150, 165);
      expect(await outbox.due({ now: 1e14, limit: 9 })).toEqual([]);
      await doubt('one-more', 150);
      await outbox.oweNewsOfDoubt(200, 215);
      const again = await outbox.due({ now: 1e14, limit: 9 });
      expect(again.map(({ task }) => doubtfulMails(task.about ?? ''))).toEqual([31]);
    });

    it('shows a mail that was handed over and never settled, until a person releases it', async () => {
      const { outbox } = await openWithDonations();
      await outbox.enqueue('d1', thankYou, 1);
      const item = { donationId: 'd1', task: thankYou, tries: 0 };
      await outbox.claim(item, 4, 10);
      expect(await outbox.stuck(1e15, 9)).toEqual([]);
      await outbox.handOver(item, 5);
      const stuck = { ...item, tries: 1 };
      expect(await outbox.stuck(5, 9)).toEqual([]);
      expect(await outbox.stuck(6, 9)).toEqual([stuck]);
      await outbox.release(stuck, 7);
      expect(await outbox.stuck(1e15, 9)).toEqual([]);
      expect(await outbox.due({ now: 7, limit: 9 })).toEqual([stuck]);
    });
  });
}
