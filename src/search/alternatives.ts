import { sorted } from '../shared/sorted.ts';
import { plain, stemOf, wordsOf } from './dutch-words.ts';

/** What an editor wrote: whoever types one of these words also finds what has the others. */
export interface Synonyms {
  readonly typed: readonly string[];
  readonly finds: readonly string[];
}

/** What is asked of the index instead of, or beside, a word that was typed. */
export interface Alternative {
  readonly words: string;
  /** How much what it finds is worth beside what the word itself finds: 1. */
  readonly weight: number;
}

const mostAlternatives = 12;

/**
 * Only words that the site has: of a word that it lacks the index would find the pages of whatever that word begins with,
 * of `bijstand` each page with `bij`.
 */
export function alternativesTo(word: string, known: ReadonlySet<string>, synonyms: readonly Synonyms[]): Alternative[] {
  const itself = sameWord(word, known) ? [{ words: word, weight: 1 }] : [];
  const found = [
    ...itself,
    ...sameMeaning(word, synonyms).map((words) => ({ words, weight: 0.8 })),
    ...longerWords(word, known).map((words) => ({ words, weight: 0.6 })),
  ];
  const rest = found.length > 0 ? found : partsOf(word, known).map((words) => ({ words, weight: 0.5 }));
  const all = rest.length > 0 ? rest : withOneError(word, known).map((words) => ({ words, weight: 0.5 }));
  return all.slice(0, mostAlternatives);
}

function sameWord(word: string, known: ReadonlySet<string>): boolean {
  if (known.has(word)) return true;
  const stem = stemOf(word);
  // Who is still typing finds what the word may become.
  return [...known].some((other) => stemOf(other) === stem || (word.length > 2 && other.startsWith(word)));
}

function sameMeaning(word: string, synonyms: readonly Synonyms[]): string[] {
  const stem = stemOf(word);
  return synonyms
    .filter(({ typed }) => typed.some((other) => wordsOf(other).some((part) => stemOf(part) === stem)))
    .flatMap(({ finds }) => finds.map(plain));
}

/** `werkladder` for `ladder`. */
function longerWords(word: string, known: ReadonlySet<string>): string[] {
  if (word.length < 4) return [];
  const stem = stemOf(word);
  return [...known].filter(
    (other) => other.length > word.length + 1 && [other.indexOf(word), other.indexOf(stem)].some((place) => place > 1),
  );
}

/** `computer` for `computercursus`. */
function partsOf(word: string, known: ReadonlySet<string>): string[] {
  const parts = [...known].filter(
    (part) => part.length > 3 && part.length + 3 <= word.length && (word.startsWith(part) || word.endsWith(part)),
  );
  return sorted(parts, (one, other) => other.length - one.length).slice(0, 2);
}

function withOneError(word: string, known: ReadonlySet<string>): string[] {
  return word.length < 4
    ? []
    : [...known].filter((other) => other.length > 3 && isOneErrorAway(word, other)).slice(0, 4);
}

/** A letter too many, too few, another one, or two that changed places. */
export function isOneErrorAway(word: string, other: string): boolean {
  if (Math.abs(word.length - other.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === other[start]) start += 1;
  const [rest, otherRest] = [word.slice(start), other.slice(start)];
  return (
    rest.slice(1) === otherRest ||
    rest === otherRest.slice(1) ||
    rest.slice(1) === otherRest.slice(1) ||
    (rest.slice(2) === otherRest.slice(2) && rest[0] === otherRest[1] && rest[1] === otherRest[0])
  );
}
