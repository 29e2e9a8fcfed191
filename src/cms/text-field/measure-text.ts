import { longSentence, readability, wordsOf, type Readability } from '../../plain-dutch/readability.ts';
import { sentencesIn, type Sentence } from '../../browser/read-aloud/sentences.ts';

export interface Measured extends Readability {
  /** Those with too many words, the longest first. */
  readonly long: readonly Sentence[];
}

/** How easy the text in an editor is to read, headings and the fields of photos left out; nothing when there are no words yet. */
export function measureText(editor: Element): Measured | undefined {
  const prose = sentencesIn(editor).filter(({ block }) => !block.closest('h2, h3, h4, [contenteditable=false]'));
  if (prose.length === 0) return undefined;
  const long = prose
    .map((sentence) => ({ sentence, words: wordsOf(sentence.text).length }))
    .filter(({ words }) => words > longSentence)
    .toSorted((one, other) => other.words - one.words)
    .map(({ sentence }) => sentence);
  return { ...readability(prose.map(({ text }) => text).join('\n')), long };
}

/** Colours sentences without a change in the text, which is the editor's own. */
export function markLong(sentences: readonly Sentence[]): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.set('long-sentence', new Highlight(...sentences.map(({ range }) => range)));
}
