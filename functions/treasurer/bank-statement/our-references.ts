import { transferReference } from '../../../src/domain/donations/bank-transfer/reference.ts';
import { wholeFund, type Purpose } from '../../../src/domain/donations/money/purpose.ts';

/** Letters of a line that are looked through: a bank writes at most some hundreds. */
const mostLetters = 5_000;

/**
 * Finds the purposes that a text names by our references, each once, in whatever spacing people wrote them.
 * @param rooms - slugs of all rooms
 */
export function ourReferences(rooms: readonly string[]): (text: string) => readonly Purpose[] {
  const purposes = [wholeFund, ...rooms.map((room): Purpose => ({ kind: 'room', room }))];
  const byReference = new Map(purposes.toReversed().map((purpose) => [transferReference(purpose), purpose]));
  // The longest first: people write on without a space, and one name may begin with another.
  const references = [...byReference].toSorted(([one], [other]) => other.length - one.length);
  return (text) => {
    const searched = letters(text.slice(0, mostLetters));
    const found = [...searched.matchAll(/RF\d{2}/g)].flatMap(({ index }) => {
      const [, purpose] = references.find(([reference]) => searched.startsWith(reference, index)) ?? [];
      return purpose ?? [];
    });
    return [...new Set(found)];
  };
}

/** Banks put spaces and points where they like. */
export function letters(text: string): string {
  return text.toUpperCase().replaceAll(/[^A-Z\d]/g, '');
}
