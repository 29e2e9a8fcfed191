import { createHash } from 'node:crypto';
import type { CamtEntry, CamtTransaction } from './camt-shape.ts';
import { letters } from './our-references.ts';

/**
 * The keys that the first version of the books gave to lines: by the bank's reference, or else by what was written, and by their order in
 * the file. One function for each file, and every payment that came in has to pass it.
 */
export function formerKeys(): (
  account: string,
  entry: CamtEntry,
  transaction: CamtTransaction | undefined,
  cents: number,
) => string {
  const seen = new Map<string, number>();
  return (account, entry, transaction, cents) => {
    const texts = transaction === undefined ? entry.transactions.flatMap((one) => one.texts) : transaction.texts;
    const reference =
      transaction === undefined
        ? (entry.reference ?? referenceOf(entry.transactions[0]))
        : [entry.reference, referenceOf(transaction)].filter(Boolean).join('/') || undefined;
    const what = [account, entry.bookedOn, cents, reference ?? letters(texts.join(' '))].join('\n');
    const name = createHash('sha256').update(what).digest('base64url').slice(0, 32);
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return `${name}-${nth}`;
  };
}

function referenceOf(transaction: CamtTransaction | undefined): string | undefined {
  const { bank, chain, payer } = transaction?.references ?? {};
  return bank ?? chain ?? payer;
}
