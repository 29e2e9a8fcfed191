import { cents, type Cents } from '../../../src/domain/donations/money/cents.ts';
import type { Purpose } from '../../../src/domain/donations/money/purpose.ts';
import type { ReceivedLine } from '../../../src/domain/treasurer/bank-lines.ts';
import type { BankEntry, BankStatement, UnreadLine } from '../../../src/domain/treasurer/bank-statement.ts';
import { isDate } from '../../../src/domain/treasurer/months.ts';
import type { Period } from '../../../src/domain/treasurer/ports.ts';
import type { LocalDate } from '../../../src/shared/time.ts';
import type { CamtEntry, CamtTransaction } from './camt-shape.ts';
import { counterMark, counterOf, hash, marksOf } from './entry-marks.ts';
import { formerKeys } from './former-key.ts';
import { keptText } from './kept-text.ts';
import { ourReferences } from './our-references.ts';
import type { ReadStatement } from './read-camt.ts';

/**
 * Statements of one file as the books want them: only what concerns us, and of who paid no more than a person needs to decide.
 * @param rooms - slugs of all rooms
 */
export function bankStatements(
  read: readonly ReadStatement[],
  rooms: readonly string[],
  today: LocalDate,
): BankStatement[] {
  const context: Context = { purposesIn: ourReferences(rooms), formerKey: formerKeys() };
  return read.flatMap((statement) => {
    const period = periodOf(statement, today);
    return period === undefined ? [] : [toBankStatement(context, statement, period, today)];
  });
}

interface Context {
  readonly purposesIn: (text: string) => readonly Purpose[];
  readonly formerKey: ReturnType<typeof formerKeys>;
}

type Placed = ReadStatement['entries'][number];

function toBankStatement(context: Context, read: ReadStatement, period: Period, today: LocalDate): BankStatement {
  const { account, opening, closing } = read;
  const id = hash([account, read.id, period.from, period.until], 22);
  const booked = read.entries.filter(({ isBooked, amount }) => isBooked && amount.currency === 'EUR');
  const future = booked.filter(({ bookedOn }) => bookedOn > today);
  const past = booked.filter(({ bookedOn }) => bookedOn <= today);
  const before = balancesBefore(past, opening?.cents, closing?.cents);
  const entries = past.flatMap((entry): BankEntry[] => {
    const lines = linesOf(context, account, entry);
    if (lines.length === 0) return [];
    const balance = before.get(entry);
    return [
      { ...marksOf(account, entry), bookedOn: entry.bookedOn, statement: id, ...(balance && { balance }), lines },
    ];
  });
  const unread = future.map(({ line }): UnreadLine => ({ line, reason: 'future' }));
  return {
    account,
    id,
    period,
    ...(opening && { opening: cents(opening.cents) }),
    ...(closing && { closing: cents(closing.cents) }),
    entries,
    others: read.entries.length - future.length - entries.length,
    unread: [...read.unread, ...unread].toSorted((one, other) => one.line - other.line),
  };
}

/** By its own words; else by its balances and lines. `undefined`: there is no day in it at all. */
function periodOf({ from, until, opening, closing, entries }: ReadStatement, today: LocalDate): Period | undefined {
  const days = entries
    .map(({ bookedOn }) => bookedOn)
    .filter((day) => isDate(day) && day <= today)
    .toSorted();
  const first = from ?? days[0] ?? closing?.day ?? opening?.day;
  const last = until ?? closing?.day ?? days.at(-1) ?? first;
  if (first === undefined || last === undefined || first > today) return undefined;
  const end = [last, days.at(-1) ?? last].toSorted().at(-1) ?? last;
  return { from: [first, days[0] ?? first].toSorted()[0] ?? first, until: end > today ? today : end };
}

/** What stood on the account before each line. Without an opening balance nobody knows. */
function balancesBefore(
  entries: readonly Placed[],
  opening: number | undefined,
  closing: number | undefined,
): Map<Placed, NonNullable<BankEntry['balance']>> {
  const found = new Map<Placed, NonNullable<BankEntry['balance']>>();
  if (opening === undefined) return found;
  const perDay = new Map<LocalDate, number>();
  for (const entry of entries) perDay.set(entry.bookedOn, (perDay.get(entry.bookedOn) ?? 0) + signed(entry));
  const starts = new Map<LocalDate, Cents>();
  let atStart = opening;
  for (const [day, moved] of [...perDay].toSorted(([one], [other]) => one.localeCompare(other))) {
    starts.set(day, cents(atStart));
    atStart += moved;
  }
  const addsUp = closing === atStart;
  // A statement of which the lines do not add up to the balance says nothing of what stood there.
  if (closing !== undefined && !addsUp) return found;
  let before = opening;
  for (const entry of entries) {
    found.set(entry, { atStartOfDay: starts.get(entry.bookedOn) ?? cents(opening), before: cents(before), addsUp });
    before += signed(entry);
  }
  return found;
}

function signed({ isCredit, amount }: CamtEntry): Cents {
  return cents(isCredit ? amount.cents : -amount.cents);
}

/** Payments that the bank booked in one sum are each a line, when it says what each of them was. */
function linesOf(context: Context, account: string, entry: CamtEntry): ReceivedLine[] {
  const { transactions, amount, isCredit } = entry;
  const amounts = transactions.map((one) => one.amount?.cents ?? Number.NaN);
  const addsUp = amounts.reduce((all, one) => all + one, 0) === amount.cents;
  const line = (transaction: CamtTransaction | undefined, own: number) =>
    lineOf(context, account, entry, transaction, own);
  const lines =
    transactions.length > 1 && addsUp
      ? transactions.map((one) => line(one, one.amount?.cents ?? 0))
      : [line(undefined, amount.cents)];
  return isCredit || lines.some(concernsUs) ? lines : [];
}

/** Of money that went out: what takes a gift back, and what a payment provider collects. */
function concernsUs({ isReversal, choices, purpose, text }: ReceivedLine): boolean {
  return isReversal || purpose !== undefined || choices.length > 0 || isProvider(text);
}

function isProvider(text: string): boolean {
  return /\b(mollie|stripe)\b/i.test(text);
}

/** `transaction` is absent when the booking is one line. */
function lineOf(
  { purposesIn, formerKey }: Context,
  account: string,
  entry: CamtEntry,
  transaction: CamtTransaction | undefined,
  amount: number,
): ReceivedLine {
  const { transactions, isCredit, isBatch, more, bookedOn } = entry;
  const own = transaction === undefined ? transactions : [transaction];
  const [only] = own;
  const names = own.flatMap(({ payer, payee }) => [payer.name, payee.name]);
  const written = own.flatMap(({ texts }) => texts).join(' ');
  const inText = purposesIn([written, ...own.map((one) => one.more)].join(' '));
  const named = inText.length > 0 || transaction !== undefined ? inText : purposesIn(more);
  const isReversal = entry.isReversal || own.some(({ isReturned }) => isReturned);
  // A sum of several is not one gift, whatever it names.
  const isSum = transaction === undefined && (transactions.length > 1 || (isBatch && transactions.length === 0));
  const [purpose] = isCredit && !isReversal && !isSum && named.length === 1 ? named : [];
  const counter = only && own.length === 1 ? counterOf(entry, only) : undefined;
  const payer = only && own.length === 1 ? (isCredit ? only.payer : only.payee).name?.slice(0, 70) : undefined;
  // A payout is known by the provider's name, which is nobody's own.
  const providers = names.filter((name) => name !== undefined && isProvider(name));
  const people = names.filter((name) => name !== undefined && !isProvider(name));
  return {
    bookedOn,
    cents: cents(isCredit ? amount : -amount),
    text: keptText([written, ...providers].join(' '), people),
    ...(purpose ? { purpose } : {}),
    choices: purpose ? [] : named,
    ...(payer && { payer }),
    ...(counter && { counter: counterMark(account, counter) }),
    isReversal,
    formerKey: isCredit ? formerKey(account, entry, transaction, amount) : '',
  };
}
