import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { camtDocument, type CamtEntry } from './camt-shape.ts';

/** A payment that came in, as the file says it. */
export interface CamtLine {
  readonly iban: string;
  readonly bookedOn: string;
  readonly cents: number;
  /** The bank's own number, when there is one. */
  readonly bankReference: string | undefined;
  /** What the payer wrote, structured reference first. */
  readonly text: string;
  /** Also what the bank adds of its own, which can hold names: to look in, not to keep. */
  readonly search: string;
  /** The bank takes back a payment of ours: nobody gave this. */
  readonly isReversal: boolean;
}

export type ReadCamt =
  | { readonly outcome: 'read'; readonly lines: readonly CamtLine[]; readonly others: number }
  | { readonly outcome: CamtError };

export const camtErrors = ['not-xml', 'not-camt', 'other-version', 'unreadable'] as const;
export type CamtError = (typeof camtErrors)[number];

/**
 * Reads a statement (camt.053.001.02 or .08). A document type is refused before anything is parsed, so that there are no entities
 * of its own to expand or to fetch.
 */
export function readCamt(xml: string): ReadCamt {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml) || XMLValidator.validate(xml) !== true) return { outcome: 'not-xml' };
  const [, message, version] = /urn:iso:std:iso:20022:tech:xsd:camt\.(\d{3})\.\d{3}\.(\d{2})/.exec(xml) ?? [];
  if (message !== '053') return { outcome: 'not-camt' };
  if (version !== '02' && version !== '08') return { outcome: 'other-version' };
  const parsed = camtDocument.safeParse(parse(xml));
  if (!parsed.success) return { outcome: 'unreadable' };
  const entries = parsed.data.flatMap(({ iban, entries: own }) => own.map((entry) => ({ iban, entry })));
  const received = entries.filter(({ entry }) => entry.isBooked && entry.isCredit && entry.amount.currency === 'EUR');
  return {
    outcome: 'read',
    lines: received.flatMap(({ iban, entry }) => linesOf(iban, entry)),
    others: entries.length - received.length,
  };
}

const lists = new Set(['Stmt', 'Ntry', 'NtryDtls', 'TxDtls', 'Ustrd', 'Strd']);

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  // Amounts and references stay as they were written.
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => lists.has(name),
  maxNestedTags: 40,
});

/** `undefined`: more tags inside each other, or more entities, than the parser allows. */
function parse(xml: string): unknown {
  try {
    return parser.parse(xml);
  } catch {
    return undefined;
  }
}

/** Payments that the bank booked in one sum are each a line, when it says what each of them was. */
function linesOf(iban: string, entry: CamtEntry): CamtLine[] {
  const { bookedOn, amount, transactions } = entry;
  const line = { iban, bookedOn };
  const amounts = transactions.map((one) => one.amount?.cents);
  const addsUp = amounts.reduce<number>((all, one) => all + (one ?? Number.NaN), 0) === amount.cents;
  if (transactions.length > 1 && addsUp)
    return transactions.map((one) => {
      const reference = [entry.reference, one.reference].filter(Boolean).join('/');
      return { ...line, cents: one.amount?.cents ?? 0, bankReference: reference || undefined, ...saidOf([one], entry) };
    });
  const bankReference = entry.reference ?? transactions[0]?.reference;
  return [{ ...line, cents: amount.cents, bankReference, ...saidOf(transactions, entry) }];
}

function saidOf(
  transactions: CamtEntry['transactions'],
  { isReversal, more }: CamtEntry,
): Pick<CamtLine, 'isReversal' | 'text' | 'search'> {
  const text = transactions.flatMap((one) => one.texts).join(' ');
  return {
    isReversal: isReversal || transactions.some(({ isReturned }) => isReturned),
    text,
    search: [text, more, ...transactions.map((one) => one.more)].join(' '),
  };
}
