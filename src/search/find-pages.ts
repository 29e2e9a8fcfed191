import { sorted } from '../shared/sorted.ts';
import { alternativesTo, type Synonyms } from './alternatives.ts';
import { tellingWords } from './dutch-words.ts';

/** So many of the first pages are put in order by their titles: more than are shown at once. */
export const looksAtTitles = 30;

interface Scored {
  readonly id: string;
  readonly score: number;
}

export interface Knowledge {
  /** All words of the pages, as `wordsOf` writes them. */
  readonly words: ReadonlySet<string>;
  readonly synonyms: readonly Synonyms[];
}

/**
 * Asks the index for each word of the question and for what comes near it.
 * @returns the pages with most of the words first, and among them those that have them best
 */
export async function findPages<Result extends Scored>(
  question: string,
  { words, synonyms }: Knowledge,
  ask: (words: string) => Promise<readonly Result[]>,
): Promise<Result[]> {
  const ranks = new Map<string, { result: Result; score: number; words: number }>();
  for (const word of tellingWords(question)) {
    const best = new Map<string, { result: Result; score: number }>();
    const asked = alternativesTo(word, words, synonyms).map(async (alternative) => ({
      ...alternative,
      results: await ask(alternative.words),
    }));
    for (const { weight, results } of await Promise.all(asked)) {
      for (const result of results) {
        const score = result.score * weight;
        if (score > (best.get(result.id)?.score ?? 0)) best.set(result.id, { result, score });
      }
    }
    for (const [id, { result, score }] of best) {
      const before = ranks.get(id);
      ranks.set(id, {
        result: before?.result ?? result,
        score: score + (before?.score ?? 0),
        words: 1 + (before?.words ?? 0),
      });
    }
  }
  return sorted([...ranks.values()], (one, other) => other.words - one.words || other.score - one.score).map(
    ({ result }) => result,
  );
}
