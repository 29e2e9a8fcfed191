import { openBooks, maxAppendRetries, record, type BookKeeping } from '../donations/ledger/books.ts';
import { foldDonation } from '../donations/ledger/fold-donation.ts';
import type { LedgerEvent } from '../donations/ledger/entries.ts';
import type { Ids } from '../donations/provider/ports.ts';
import type { Mode } from '../donations/provider/provider.ts';
import type { Purpose } from '../donations/money/purpose.ts';
import { scheduleOf } from '../donations/ledger/deadlines.ts';
import type { OpenLine } from './bank-lines.ts';
import { transferKey } from './transfer-key.ts';

export type BookTransferDeps = BookKeeping & { readonly ids: Ids };
type TransferLine = Pick<OpenLine, 'key' | 'bookedOn' | 'cents' | 'revision'>;

/**
 * Books money that came straight to our account as a single gift of nobody known. Its attempt key is the line of the statement: so
 * it exists once, whoever reads the same line in at the same moment, and what stopped halfway is finished by the next who does.
 * @returns the id of the donation
 * @throws Error when others keep writing in it
 */
export async function bookTransfer(
  deps: BookTransferDeps,
  mode: Mode,
  line: TransferLine,
  purpose: Purpose,
): Promise<string> {
  const { ledger, clock, ids } = deps;
  const key = transferKey(mode, line);
  const at = clock.now();
  const donationId = ids.next();
  const created = { at, type: 'created', mode, amount: line.cents, frequency: 'once', purpose } as const;
  const opened = foldDonation(donationId, [created]);
  if (opened === undefined) throw new Error('A donation with a beginning is a donation.');
  const start = { donationId, attemptKey: key, entries: [created], schedule: scheduleOf(opened, at) };
  const id = (await ledger.start(start)) === 'started' ? donationId : await ledger.findByAttemptKey(key);
  if (id === undefined) throw new Error('A transfer was refused that is not there.');
  for (let tries = 0; tries < maxAppendRetries; tries += 1) {
    const books = await openBooks(ledger, id);
    if (books === undefined || books.donation.payments.length > 0) return id;
    if ((await record(deps, books, received(key, line))) !== 'conflict') return id;
  }
  throw new Error('Others keep writing in the books of a transfer.');
}

function received(paymentId: string, { cents, bookedOn }: TransferLine): LedgerEvent[] {
  const method = 'banktransfer';
  return [
    { type: 'payment-bound', paymentId, sequence: 'oneoff' },
    { type: 'payment-status', paymentId, status: 'paid', method },
    { type: 'gift', paymentId, cents, bookedOn, method },
  ];
}
