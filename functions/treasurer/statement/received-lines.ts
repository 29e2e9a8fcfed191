import { createHash } from 'node:crypto';
import { purposeOfReference } from '../../../src/domain/donations/bank-transfer/reference.ts';
import { cents } from '../../../src/domain/donations/money/cents.ts';
import type { Purpose } from '../../../src/domain/donations/money/purpose.ts';
import type { ReceivedLine } from '../../../src/domain/treasurer/bank-lines.ts';
import type { CamtLine } from './read-camt.ts';

/**
 * Lines as we keep them. Who paid is not in them: no name and no account, not even where a payer or a bank wrote one into the text.
 * @param rooms - slugs of all rooms
 */
export function receivedLines(lines: readonly CamtLine[], rooms: readonly string[]): ReceivedLine[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const name = hashOf(line);
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    const purpose = line.isReversal ? undefined : purposeIn(line.search, rooms);
    return {
      key: `${name}-${nth}`,
      bookedOn: line.bookedOn,
      cents: cents(line.cents),
      text: withoutAccounts(line.text),
      ...(purpose && { purpose }),
    };
  });
}

/**
 * By the number that the bank gave the payment; without one by what it says. Two payments that are the same in everything are told
 * apart by their order: a statement is of whole days, so that every file with one of them has both. `NtryRef` is left alone: with
 * some banks it counts the lines of a file.
 */
function hashOf({ iban, bookedOn, cents: amount, bankReference, text }: CamtLine): string {
  const what = bankReference ?? letters(text);
  return createHash('sha256').update([iban, bookedOn, amount, what].join('\n')).digest('base64url').slice(0, 32);
}

/** The longest text behind an `RF` that is a reference of ours: people write on without a space. */
function purposeIn(text: string, rooms: readonly string[]): Purpose | undefined {
  for (const { index } of letters(text).matchAll(/RF\d{2}/g)) {
    const from = letters(text).slice(index, index + 25);
    for (let length = from.length; length > 4; length -= 1) {
      const purpose = purposeOfReference(from.slice(0, length), rooms);
      if (purpose !== undefined) return purpose;
    }
  }
  return undefined;
}

function letters(text: string): string {
  return text.toUpperCase().replaceAll(/[^A-Z\d]/g, '');
}

/** Without the number of an account, also one in groups of four; at most 140 letters stay. */
function withoutAccounts(text: string): string {
  return text
    .replaceAll(/\b(?!RF)[A-Z]{2}\d{2}(?:[A-Z\d]{11,30}|(?: [A-Z\d]{4}){2,7}(?: [A-Z\d]{1,3})?)\b/gi, '…')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 140);
}
