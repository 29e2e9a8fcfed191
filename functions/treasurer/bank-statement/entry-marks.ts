import { createHash } from 'node:crypto';
import type { EntryReference } from '../../../src/domain/treasurer/bank-statement.ts';
import type { CamtEntry } from './camt-shape.ts';
import { letters } from './our-references.ts';

/** What tells this booking from others of its bucket. The hashes are too short to find an account by trying all that exist. */
export function marksOf(account: string, entry: CamtEntry) {
  const { transactions, isCredit, amount } = entry;
  const cents = isCredit ? amount.cents : -amount.cents;
  const counters = transactions.map((one) => counterOf(entry, one) ?? '');
  const texts = transactions.map(({ texts: written }) => uniqueLetters(written));
  const bucket = hash([account, entry.bookedOn, String(cents)], 22);
  return {
    bucket,
    ...(counters.some(Boolean) && { counter: hash([bucket, ...counters], 6) }),
    ...(texts.some(Boolean) && { remittance: hash([bucket, ...texts], 6) }),
    references: referencesOf(entry),
  };
}

/** The same account on the other side of our own, in whatever booking. */
export function counterMark(account: string, counter: string): string {
  return hash([account, counter], 6);
}

/** Of who is not us. */
export function counterOf(
  { isCredit }: CamtEntry,
  { payer, payee }: CamtEntry['transactions'][number],
): string | undefined {
  return (isCredit ? payer : payee).account?.replaceAll(/\s/g, '');
}

function referencesOf({ reference, transactions }: CamtEntry): EntryReference[] {
  const joined = (kind: 'bank' | 'chain' | 'payer') => {
    const all = transactions.map(({ references }) => references[kind] ?? '');
    return all.some(Boolean) ? hash(all, 8) : undefined;
  };
  const [payment, chain, payer] = [joined('bank'), joined('chain'), joined('payer')];
  const booking = reference === undefined ? undefined : hash([reference], 8);
  return [
    ...(booking ? [`booking:${booking}` as const] : []),
    // Some banks write the number of the booking once more.
    ...(payment && !transactions.every(({ references }) => references.bank === reference)
      ? [`payment:${payment}` as const]
      : []),
    ...(chain ? [`chain:${chain}` as const] : []),
    ...(payer ? [`payer:${payer}` as const] : []),
  ];
}

/** A structured reference that stands in the free text too counts once. */
function uniqueLetters(texts: readonly string[]): string {
  const written = texts.map(letters).toSorted((one, other) => other.length - one.length);
  return written.reduce((all, one) => (all.includes(one) ? all : all + one), '');
}

export function hash(parts: readonly string[], length: number): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, length);
}
