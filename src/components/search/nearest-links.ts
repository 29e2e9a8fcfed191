import { plain } from '../../search/dutch-words.ts';
import { sorted } from '../../shared/sorted.ts';

/** The links of the index that look most like the question, for who found nothing. */
export function nearestLinks(index: HTMLElement | null, question: string): HTMLLIElement[] {
  const asked = pairsOf(question);
  const links = [...(index?.querySelectorAll('a') ?? [])]
    .map((link) => ({ link, likeness: likenessOf(asked, pairsOf(link.textContent)) }))
    .filter(({ likeness }) => likeness > 0.2);
  return sorted(links, (one, other) => other.likeness - one.likeness)
    .slice(0, 5)
    .map(({ link }) => {
      const item = document.createElement('li');
      item.append(link.cloneNode(true));
      return item;
    });
}

/** Of all pairs of letters in both, how many are in both (Dice). */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return (2 * shared) / (one.size + other.size || 1);
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = plain(text).trim();
  return new Set(
    Array.from(letters, (_, place) => letters.slice(place, place + 2)).filter((pair) => pair.length === 2),
  );
}
