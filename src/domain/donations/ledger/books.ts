import type { Donation } from './donation.ts';
import { foldDonation } from './fold-donation.ts';
import type { Entry, LedgerEvent } from './entries.ts';
import type { BooksRead, Ledger } from './ledger.ts';
import { eventOf, tasksOf } from './outbox-task.ts';
import type { Clock } from '../provider/ports.ts';
import { scheduleOf } from './deadlines.ts';

/** A donation with the lines it was computed from. */
export interface Books {
  readonly donation: Donation;
  readonly entries: readonly Entry[];
}

export interface BookKeeping {
  readonly ledger: Ledger;
  readonly clock: Clock;
}

export async function openBooks(ledger: Pick<Ledger, 'read'>, donationId: string): Promise<Books | undefined> {
  return booksOf({ donationId, entries: await ledger.read(donationId) });
}

export async function openBooksByPayment(ledger: Ledger, paymentId: string): Promise<Books | undefined> {
  const read = await ledger.readByPayment(paymentId);
  return read && booksOf(read);
}

function booksOf({ donationId, entries }: BooksRead): Books | undefined {
  const donation = foldDonation(donationId, entries);
  return donation && { donation, entries };
}

/** Adds lines, and in the same transaction what they make us owe. `conflict`: somebody wrote first; read again. */
export async function record(
  { ledger, clock }: BookKeeping,
  { donation, entries }: Books,
  facts: readonly LedgerEvent[],
  eraseDonor = false,
): Promise<Books | 'conflict'> {
  const now = clock.now();
  const added = facts.map((fact): Entry => ({ at: now, ...fact }));
  const all = [...entries, ...added];
  const after = foldDonation(donation.id, all) ?? donation;
  const before = new Set(tasksOf(donation).map(eventOf));
  const outcome = await ledger.append({
    donationId: donation.id,
    expectedLength: donation.length,
    mode: donation.mode,
    purpose: donation.purpose,
    entries: added,
    tasks: tasksOf(after).filter((task) => !before.has(eventOf(task))),
    schedule: scheduleOf(after, now),
    eraseDonor,
  });
  return outcome === 'conflict' ? 'conflict' : { donation: after, entries: all };
}

/** How often a use case reads again after a conflict before it gives up: each conflict means that somebody else got on. */
export const maxAppendRetries = 25;
