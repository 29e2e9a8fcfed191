/** How easy a Dutch text is to read. A line break ends a sentence, so that items of a list are not read as one. */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  /** Words per sentence. */
  readonly meanSentenceLength: number;
  /** Flesch-Douma: about 0 (very hard) to 120 (very easy); 60 is plain language. */
  readonly readingEase: number;
}

/** What every text of the site keeps to. */
export const goal = { readingEase: 60, meanSentenceLength: 14 };

/** A sentence with more words than this is one to look at, whatever the others are like. */
export const longSentence = 15;

export function isPlain({ readingEase, meanSentenceLength }: Readability): boolean {
  return readingEase >= goal.readingEase && meanSentenceLength <= goal.meanSentenceLength;
}

/** Throws on a text without a word: its averages do not exist. */
export function readability(text: string): Readability {
  const words = wordsOf(text);
  if (words.length === 0) throw new RangeError('A text without words has no readability.');
  const sentences = sentencesOf(text).length;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const meanSentenceLength = words.length / sentences;
  return {
    words: words.length,
    sentences,
    syllables,
    meanSentenceLength,
    readingEase: fleschDouma((100 * syllables) / words.length, meanSentenceLength),
  };
}

/**
 * Counts vowel groups, the Dutch digraphs as one. Patterns for hyphenation would count too few, since they never
 * leave one letter alone on a line (`adem`, `oven`), and so would flatter the text. A few borrowed words count one too
 * many (`team`, `site`); a digit or an abbreviation without vowels counts one for each sign, as it is said.
 */
export function syllablesOf(word: string): number {
  if (/^[\d.,:]+$/.test(word)) return word.replaceAll(/\D/g, '').length;
  const groups = word.toLowerCase().normalize('NFC').match(vowelGroup);
  return groups?.length ?? word.length;
}

export function wordsOf(text: string): string[] {
  return [...wordSegmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

export function sentencesOf(text: string): string[] {
  return [...sentenceSegmenter.segment(text)].map(({ segment }) => segment.trim()).filter((s) => wordsOf(s).length > 0);
}

/** W. H. Douma, De leesbaarheid van landbouwbladen (1960): Flesch's formula with weights for Dutch. */
function fleschDouma(syllablesPer100Words: number, wordsPerSentence: number): number {
  return 206.84 - 0.77 * syllablesPer100Words - 0.93 * wordsPerSentence;
}

/** The longest group first; a `y` before a vowel is a consonant (`yoga`), and a diaeresis starts a new syllable. */
const vowelGroup =
  /aai|ooi|oei|eeu|ieu|ëi|aa|ai|au|ee|ei|eu|ie|ij|oe|oo|ou|ui|uu|y(?![aeiou])|[aeiouáàâäéèêëíìîïóòôöúùûü]/g;

const wordSegmenter = new Intl.Segmenter('nl', { granularity: 'word' });
const sentenceSegmenter = new Intl.Segmenter('nl', { granularity: 'sentence' });
