import { stringify } from 'csv-stringify/sync';
import { cents, type Cents } from '../../src/donations/cents.ts';
import { referenceOf } from '../../src/donations/compose-mail.ts';
import { treasurer as t } from '../../src/i18n/nl/treasurer.ts';
import type { Booking } from '../../src/treasurer/booking.ts';
import { journalLines, type Accounts, type JournalLine } from '../../src/treasurer/journal.ts';

type Cell = string | { readonly cents: Cents };
type Row = readonly Cell[];

/** Batches of bookings as the bytes of a CSV file that a Dutch Excel opens: semicolons, commas in amounts, a byte order mark. */
export function linesFile(batches: AsyncIterable<readonly Booking[]>): ReadableStream<Uint8Array> {
  return fileOf(t.files.columns.lines, batches, (booking) => [lineRow(booking)]);
}

export function journalFile(
  batches: AsyncIterable<readonly Booking[]>,
  accounts: Accounts,
): ReadableStream<Uint8Array> {
  return fileOf(t.files.columns.journal, batches, (booking) => journalLines(booking, accounts).map(journalRow));
}

function fileOf(
  head: Row,
  batches: AsyncIterable<readonly Booking[]>,
  rowsOf: (booking: Booking) => readonly Row[],
): ReadableStream<Uint8Array> {
  async function* texts(): AsyncGenerator<string, void> {
    yield `\u{FEFF}${csv([head])}`;
    for await (const batch of batches) yield csv(batch.flatMap(rowsOf));
  }
  const batchesOfText = texts();
  const encoder = new TextEncoder();
  // Only as fast as it is read.
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await batchesOfText.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await batchesOfText.return(undefined);
    },
  });
}

/** A text that Excel would take for a formula gets an apostrophe; an amount is a number, also when it is less than nothing. */
function csv(rows: readonly Row[]): string {
  return stringify([...rows], {
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { object: (cell) => ({ value: decimal(cell), escape_formulas: false }) },
  });
}

function lineRow({
  bookedOn,
  kind,
  cents: amount,
  purpose,
  provider,
  method = '',
  paymentId,
  donationId,
  mode,
}: Booking): Row {
  const test = mode === 'test' ? t.files.test : '';
  return [
    bookedOn,
    t.kinds[kind],
    { cents: amount },
    purpose,
    provider,
    method,
    paymentId,
    referenceOf(donationId),
    test,
  ];
}

function journalRow({ date, journal, account, booking, debit, credit }: JournalLine): Row {
  const { kind, donationId, paymentId, purpose } = booking;
  const description = `${t.kinds[kind]} ${referenceOf(donationId)}`;
  return [date, journal, account, description, { cents: debit }, { cents: credit }, paymentId, purpose];
}

/** `-12,50`, without a float in between. */
function decimal(cell: object): string {
  const amount = 'cents' in cell && typeof cell.cents === 'number' ? cents(cell.cents) : cents(0);
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}
