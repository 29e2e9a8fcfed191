import { stringify } from 'csv-stringify/sync';
import { cents, type Cents } from '../../src/domain/donations/money/cents.ts';
import { referenceOf } from '../../src/domain/donations/outbox/compose-mail.ts';
import { filesWords } from '../../src/i18n/nl/treasurer/files.ts';
import { moneyKinds, providerNames } from '../../src/i18n/nl/treasurer/money.ts';
import { monthWords } from '../../src/i18n/nl/treasurer/month.ts';
import type { Booking } from '../../src/domain/treasurer/booking.ts';
import {
  costCentreOf,
  costJournalLines,
  journalLines,
  type Accounts,
  type JournalLine,
} from '../../src/domain/treasurer/journal.ts';
import type { CostLine } from '../../src/domain/treasurer/payout-ports.ts';

type Cell = string | { readonly cents: Cents };
type Row = readonly Cell[];

/** What goes into a file: bookings by the batch, and then what it cost. */
export interface FileContents {
  readonly bookings: AsyncIterable<readonly Booking[]>;
  readonly costs: () => Promise<readonly CostLine[]>;
}

/** The bytes of a CSV file that a Dutch Excel opens: semicolons, commas in amounts, a byte order mark. */
export function linesFile(contents: FileContents): ReadableStream<Uint8Array> {
  return fileOf(
    filesWords.columns.lines,
    contents,
    (booking) => [lineRow(booking)],
    (cost) => [costRow(cost)],
  );
}

export function journalFile(contents: FileContents, accounts: Accounts): ReadableStream<Uint8Array> {
  return fileOf(
    filesWords.columns.journal,
    contents,
    (booking) => journalLines(booking, accounts).map((line) => journalRow(line, accounts)),
    (cost) => costJournalLines(cost, accounts).map((line) => journalRow(line, accounts)),
  );
}

function fileOf(
  head: Row,
  { bookings, costs }: FileContents,
  rowsOf: (booking: Booking) => readonly Row[],
  rowsOfCost: (cost: CostLine) => readonly Row[],
): ReadableStream<Uint8Array> {
  async function* batches(): AsyncGenerator<readonly Row[], void> {
    for await (const batch of bookings) yield batch.flatMap(rowsOf);
    yield (await costs()).flatMap(rowsOfCost);
  }
  return textFile(head, batches());
}

export function textFile(head: Row, batches: AsyncIterable<readonly Row[]>): ReadableStream<Uint8Array> {
  async function* texts(): AsyncGenerator<string, void> {
    yield `\u{FEFF}${csv([head])}`;
    for await (const batch of batches) yield csv(batch);
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
  const test = mode === 'test' ? filesWords.test : '';
  return [
    bookedOn,
    moneyKinds[kind],
    { cents: amount },
    purpose,
    provider,
    method,
    paymentId,
    referenceOf(donationId),
    test,
  ];
}

/** Less than nothing: it was kept. */
function costRow({ paidOn, provider, purpose = '', payoutId, cents: amount, mode }: CostLine): Row {
  const test = mode === 'test' ? filesWords.test : '';
  return [paidOn, monthWords.costs, { cents: cents(0 - amount) }, purpose, provider, '', payoutId, '', test];
}

function journalRow({ date, journal, account, about, debit, credit }: JournalLine, accounts: Accounts): Row {
  return [date, journal, account, ...wordsOf(about, accounts, { cents: debit }, { cents: credit })];
}

function wordsOf(about: JournalLine['about'], accounts: Accounts, debit: Cell, credit: Cell): Row {
  if ('cost' in about) {
    const { provider, payoutId, purpose = '' } = about.cost;
    return [`${monthWords.costs} ${providerNames[provider]}`, debit, credit, payoutId, costCentreOf(purpose, accounts)];
  }
  const { kind, donationId, paymentId, purpose } = about.booking;
  return [`${moneyKinds[kind]} ${referenceOf(donationId)}`, debit, credit, paymentId, costCentreOf(purpose, accounts)];
}

/** `-12,50`, without a float in between. */
function decimal(cell: object): string {
  const amount = 'cents' in cell && typeof cell.cents === 'number' ? cents(cell.cents) : cents(0);
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}
