import { wholeFund, type Purpose } from '../money/purpose.ts';
import { compact } from '../../../shared/iban.ts';
import { mod97 } from '../../../shared/mod97.ts';

/**
 * The creditor reference (ISO 11649) for a transfer. One for each purpose, not for each gift: it can stand on a static page and a
 * poster, nothing has to be kept of who never pays, and on a bank statement it says what the money is for. A bank checks its digits,
 * so that a typing error cannot give one room's gift to another.
 */
export function transferReference(purpose: Purpose): string {
  const name = purpose.kind === 'fund' ? fundName : nameOf(purpose.room);
  const digits = String(98 - mod97(`${name}RF00`)).padStart(2, '0');
  return `RF${digits}${name}`;
}

/**
 * What a reference on a bank statement is for, however it was typed. Undefined when it is none of ours.
 * @param rooms - slugs of all rooms, those that have closed too
 */
export function purposeOfReference(typed: string, rooms: Iterable<string>): Purpose | undefined {
  const reference = compact(typed);
  const purposes = [wholeFund, ...Array.from(rooms, (room): Purpose => ({ kind: 'room', room }))];
  return purposes.find((purpose) => transferReference(purpose) === reference);
}

const fundName = 'BWKFONDS';

/** Letters and digits of the address of a room; more than 21 do not fit. */
function nameOf(room: string): string {
  return room
    .replaceAll(/[^a-z\d]/gi, '')
    .toUpperCase()
    .slice(0, 21);
}
