import { describe, expect, test } from 'vitest';
import { isPlain, readability, sentencesOf, syllablesOf } from '../../src/plain-dutch/readability.ts';
import { proseOf, proseOfContent, proseOfSite, type Prose } from './plain-language-texts.ts';

/** Pages that may be harder, each with its reason. It is meant to stay empty. */
const exceptions: Readonly<Record<string, string>> = {};

describe('the reading ease of Flesch-Douma', () => {
  test('is what one computes by hand', () => {
    // 7 words, 2 sentences, 10 syllables: 206.84 - 0.77 * (1000 / 7) - 0.93 * 3.5
    const measured = readability('De kamer is open. U bent welkom.');
    expect(measured).toMatchObject({ words: 7, sentences: 2, syllables: 10, meanSentenceLength: 3.5 });
    expect(measured.readingEase).toBeCloseTo(93.585, 6);
  });

  test('is lower for longer words and for longer sentences', () => {
    const plain = readability('U krijgt geld. Vraag het nu.').readingEase;
    expect(readability('U krijgt geld vraag het nu.').readingEase).toBeLessThan(plain);
    expect(readability('U ontvangt subsidie. Informeer tijdig daarnaar.').readingEase).toBeLessThan(plain);
  });

  test('refuses a text without words', () => {
    expect(() => readability('… 👋')).toThrow(RangeError);
  });
});

describe('syllables', () => {
  test.each(
    Object.entries({
      1: ['buurt', 'nieuw', 'leeuw', 'mail', 'boei'],
      2: ['adem', 'oven', 'kamer', 'yoga', 'mooie', 'koeien', 'zeeën', 'Zuidoost', 'groepje'],
      3: ['iedereen', 'bijeenkomst', 'ideeën', 'radio', 'theater', 'Ymere', 'KvK', '300'],
      4: ['activiteit', 'buurtwerkkamer', 'situatie', 'geëindigde', '2019'],
      5: ['coöperatie', '16.832', 'organisatie'],
      6: ['woningcorporatie'],
    }).flatMap(([count, words]) => words.map((word) => [word, Number(count)] as const)),
  )('of %s: %i', (word, count) => {
    expect(syllablesOf(word)).toBe(count);
  });
});

describe('sentences', () => {
  test('end at a full stop, a question mark and a line break, not inside a number', () => {
    expect(sentencesOf('Het begint om 9.00 uur. Komt u?\nkoffie\n\n- thee')).toHaveLength(4);
  });
});

describe('the prose of a page', () => {
  test('is the main text, each block once, without navigation', () => {
    const html = `<nav><p>Menu</p></nav><main><h1>Kop</h1><nav><li>Pad</li></nav><p>Een <b>twee</b></p>
      <ul><li><p>Drie</p></li><li>Vier<span>vijf</span></li></ul><p hidden>Zes</p></main><footer><p>Voet</p></footer>`;
    expect(proseOf(html)).toBe('Een twee\nDrie\nVier vijf');
  });
});

describe('plain language', () => {
  test('in every entry of content', () => {
    const prose = proseOfContent();
    expect(prose.length).toBeGreaterThan(0);
    expect(tooHard(prose)).toEqual([]);
  });

  const pages = proseOfSite();
  // `npm test` builds the site first; a developer who runs this file alone may have none yet.
  if (pages.length > 0) {
    test('on every page of the built site', () => {
      expect(tooHard(pages.filter(({ name }) => !(name in exceptions)))).toEqual([]);
    });
  }
});

/** The texts that miss the goal, the worst first. */
function tooHard(prose: readonly Prose[]): string[] {
  return prose
    .filter(({ text }) => text !== '')
    .map(({ name, text }) => ({ name, ...readability(text) }))
    .filter((text) => !isPlain(text))
    .toSorted((a, b) => a.readingEase - b.readingEase)
    .map(
      (text) =>
        `${text.name}: leesgemak ${text.readingEase.toFixed(0)}, ${text.meanSentenceLength.toFixed(1)} woorden per zin`,
    );
}
