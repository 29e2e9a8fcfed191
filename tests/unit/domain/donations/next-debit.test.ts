import { describe, expect, it } from 'vitest';
import { addMonths } from '../../../../src/shared/calendar.ts';
import { nextDebit } from '../../../../src/domain/donations/ledger/next-debit.ts';
import { booksOf, fund, setClock } from '../../../doubles/fund.ts';
import { processOutbox } from '../../../../src/domain/donations/outbox/process-outbox.ts';
import { firstPaid } from './stories.ts';

describe('the day of a debit', () => {
  it.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-01-31', 2, '2027-03-31'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-12-31', 1, '2027-01-31'],
  ])('%s and %i months is %s', (from, months, expected) => {
    expect(addMonths(from, months)).toBe(expected);
  });

  it('of a gift on the 31st is the last day of shorter months, and the 31st again after', async () => {
    const clock = setClock(Date.parse('2026-12-31T12:00:00+01:00'));
    const deps = await firstPaid({ ...fund({ clock }), clock });
    await processOutbox(deps, { limit: 10 });
    const { donation } = await booksOf(deps, 'id1');
    const days = ['2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31'].map((today) => nextDebit(donation, today));
    expect(days).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']);
  });

  it('of a gift shortly before midnight counts from the day in Amsterdam, and February has no 30th', async () => {
    const clock = setClock(Date.parse('2027-01-30T23:30:00+01:00'));
    const deps = await firstPaid({ ...fund({ clock }), clock });
    const { donation } = await booksOf(deps, 'id1');
    expect(nextDebit(donation, '2027-01-30')).toBe('2027-02-28');
  });
});
