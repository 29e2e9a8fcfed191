import { referenceOf } from '../../domain/donations/outbox/compose-mail.ts';
import type { IssuedStatement } from '../../domain/donations/self-service/issue-giving-statement.ts';
import { idAtProvider, providerOf } from '../../domain/donations/provider/provider-ids.ts';
import type { Purpose } from '../../domain/donations/money/purpose.ts';
import type { StatementLine } from '../../domain/donations/ledger/giving-statement.ts';
import { statement as t } from '../../i18n/nl/statement.ts';
import { roomNameIn, type DonationPage, type Receiver } from './donation-page.ts';
import { formatDate, formatExactMoney } from '../ui/format.ts';

/** A statement in words, in the order in which it is read. */
export interface Sheet {
  readonly title: string;
  readonly number: string;
  /** Above everything: that it is a trial, or a copy. */
  readonly remarks: readonly string[];
  readonly facts: readonly SheetRow[];
  readonly receiver: readonly SheetRow[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly [label: string, amount: string];
  readonly notes: readonly string[];
}

export type SheetRow = readonly [label: string, value: string];

/** What stands on it is what the law's practice asks of a statement, and what we know; never a bank account or a message. */
export function statementSheet(issued: IssuedStatement, page: DonationPage): Sheet {
  const { statement, names, number, issuedOn, copyOf } = issued;
  const { year, lines, net, mode } = statement;
  const { facts, table } = t;
  const printed = names.map(withoutEmoji).filter((name) => name !== '');
  const isRunning = issuedOn < `${year}-12-31`;
  return {
    title: t.title(year),
    number,
    remarks: [...(mode === 'test' ? [t.testMode] : []), ...(copyOf === undefined ? [] : [t.copy(formatDate(copyOf))])],
    facts: [
      [facts.number, number],
      [facts.issued, formatDate(issuedOn)],
      [facts.period, isRunning ? facts.until(formatDate(issuedOn)) : facts.wholeYear(year)],
      ...(names.length > 0 ? [[facts.donor, printed.join(t.and) || facts.byHand] as const] : []),
    ],
    receiver: receiverFacts(page),
    heads: [table.date, table.what, table.purpose, table.how, table.payment, table.amount],
    rows: lines.map((line) => rowOf(line, page)),
    total: [table.total(year), formatExactMoney(net)],
    notes: [
      ...(names.some((name) => withoutEmoji(name) !== name) ? [t.notes.noPictures] : []),
      ...notes(lines),
      ...anbiNotes(lines, page.receiver),
    ],
  };
}

/** No letters: a sheet of paper has no font for them. Digits and `#`, which can be a part of one, stay. */
function withoutEmoji(name: string): string {
  const rest = name.replaceAll(
    /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{1F1E6}-\u{1F1FF}]|\u200D|\uFE0F|\u20E3/gu,
    '',
  );
  return rest === name ? name : rest.replaceAll(/\s+/g, ' ').trim();
}

function receiverFacts({ fund, receiver }: DonationPage): SheetRow[] {
  const { publicName, legalName, address, chamberOfCommerce, email, phone, anbi } = receiver ?? {};
  const all: readonly (readonly [string, string | undefined])[] = [
    [t.receiver.legalName, legalName],
    [t.receiver.publicName, publicName],
    [t.receiver.fund, fund],
    [t.receiver.address, address],
    [t.receiver.chamberOfCommerce, chamberOfCommerce],
    [t.receiver.rsin, anbi?.rsin],
    [t.receiver.email, email],
    [t.receiver.phone, phone],
  ];
  return all.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const]));
}

function rowOf(line: StatementLine, page: DonationPage) {
  const { bookedOn, kind, purpose, method, mandateId, agreement, paymentId, donationId, cents } = line;
  const payment = t.payment(referenceOf(donationId), t.providers[providerOf(paymentId)], idAtProvider(paymentId));
  return [
    formatDate(bookedOn),
    agreement === undefined ? t.kinds[kind] : `${t.kinds[kind]}\n${t.agreement(agreement)}`,
    purposeOf(purpose, page),
    method === undefined ? '' : (t.methods.get(method) ?? method),
    mandateId === undefined ? payment : `${payment}\n${t.mandate(idAtProvider(mandateId))}`,
    formatExactMoney(cents),
  ];
}

function purposeOf(purpose: Purpose, page: DonationPage): string {
  if (purpose.kind === 'fund') return t.wholeFund;
  return roomNameIn(page, purpose.room);
}

function notes(lines: readonly StatementLine[]): string[] {
  const { ordinary, periodic, nothingBack, noCash, negative, source } = t.notes;
  const isPeriodic = lines.some(({ agreement }) => agreement !== undefined);
  const wentBack = lines.some(({ cents }) => cents < 0);
  return [isPeriodic ? periodic : ordinary, nothingBack, noCash, ...(wentBack ? [negative] : []), source];
}

/** Nothing about tax, unless the receiver was an ANBI on the day of a gift. */
function anbiNotes(lines: readonly StatementLine[], { anbi, legalName, publicName }: Partial<Receiver> = {}): string[] {
  if (anbi === undefined) return [];
  const gifts = lines.filter(({ kind }) => kind === 'gift');
  const counted = gifts.filter(({ bookedOn }) => bookedOn >= anbi.since);
  if (counted.length === 0) return [];
  const name = legalName ?? publicName ?? '';
  const status = counted.length === gifts.length ? t.anbi.all(name) : t.anbi.since(name, formatDate(anbi.since));
  return [status, t.anbi.rules(anbi.register), t.anbi.noAdvice];
}
