import { openBooks, maxAppendRetries, record, type BookKeeping } from '../donations/ledger/books.ts';
import type { LedgerPayment } from '../donations/ledger/donation.ts';
import type { MoneyEvent } from '../donations/ledger/entries.ts';
import { negative, sum } from '../donations/money/cents.ts';
import type { Mode } from '../donations/provider/provider.ts';
import type { LocalDate } from '../../shared/time.ts';
import type { DecidedLine, OpenLine } from './bank-lines.ts';
import { transferKey } from './transfer-key.ts';

export type Correction = 'done' | 'already' | 'not-there' | 'returned';

/**
 * Takes back that a line was booked as a gift: an entry of the same amount the other way. Once for each booking.
 * @throws Error when others keep writing in it
 */
export function correctGift(
  deps: BookKeeping,
  mode: Mode,
  line: Pick<DecidedLine, 'key' | 'revision'>,
  donationId: string,
  bookedOn: LocalDate,
): Promise<Correction> {
  const paymentId = transferKey(mode, line);
  return addOnce(deps, donationId, paymentId, ({ money }) => {
    if (money.some(({ type }) => type === 'correction')) return 'already';
    const left = sum(money.map((entry) => entry.cents));
    // What came back stands in the books by a line of its own: that one is taken back first.
    if (left <= 0) return 'returned';
    return { type: 'correction', correctionId: `${paymentId}~back`, paymentId, cents: negative(left), bookedOn };
  });
}

/** Books that a gift by bank went back: the bank took it, or we sent it. */
export function bookReturn(
  deps: BookKeeping,
  mode: Mode,
  gift: Pick<DecidedLine, 'key' | 'revision'> & { readonly donationId: string },
  line: OpenLine,
): Promise<Correction> {
  const paymentId = transferKey(mode, gift);
  const id = transferKey(mode, line);
  const moved = { paymentId, cents: line.cents, bookedOn: line.bookedOn };
  return addOnce(deps, gift.donationId, paymentId, ({ money }) => {
    if (money.some((entry) => returnIdOf(entry) === id)) return 'already';
    if (sum(money.map((entry) => entry.cents)) + line.cents < 0) return 'returned';
    return line.isReversal
      ? { type: 'chargeback', chargebackId: id, ...moved }
      : { type: 'refund', refundId: id, ...moved };
  });
}

/** Takes back that a line was booked as the return of a gift. */
export function correctReturn(
  deps: BookKeeping,
  mode: Mode,
  line: Pick<DecidedLine, 'key' | 'revision' | 'cents'>,
  donationId: string,
  bookedOn: LocalDate,
): Promise<Correction> {
  const id = transferKey(mode, line);
  const correctionId = `${id}~back`;
  return addOnce(deps, donationId, undefined, ({ id: paymentId, money }) => {
    if (!money.some((entry) => returnIdOf(entry) === id)) return 'not-there';
    if (money.some((entry) => entry.type === 'correction' && entry.correctionId === correctionId)) return 'already';
    return { type: 'correction', correctionId, paymentId, cents: negative(line.cents), bookedOn };
  });
}

function returnIdOf(entry: MoneyEvent): string | undefined {
  if (entry.type === 'refund') return entry.refundId;
  return entry.type === 'chargeback' ? entry.chargebackId : undefined;
}

/** `paymentId` is absent when it is the only one. */
async function addOnce(
  deps: BookKeeping,
  donationId: string,
  paymentId: string | undefined,
  next: (payment: LedgerPayment) => MoneyEvent | Exclude<Correction, 'done'>,
): Promise<Correction> {
  for (let tries = 0; tries < maxAppendRetries; tries += 1) {
    const books = await openBooks(deps.ledger, donationId);
    const payments = books?.donation.payments ?? [];
    const payment = paymentId === undefined ? payments[0] : payments.find(({ id }) => id === paymentId);
    if (books === undefined || payment === undefined) return 'not-there';
    const fact = next(payment);
    if (typeof fact === 'string') return fact;
    if ((await record(deps, books, [fact])) !== 'conflict') return 'done';
  }
  throw new Error('Others keep writing in the books of a transfer.');
}
