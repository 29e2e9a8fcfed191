import { describe, expect, test } from 'vitest';
import { explainWords } from '../../../src/plain-dutch/explain-words.ts';

const ladder = { word: 'werkladder', forms: ['werkladders'], explanation: 'Van meedoen naar werk.' };
const fund = { word: 'coöperatie', forms: [], explanation: 'Van de leden & voor <iedereen>.' };

function explain(html: string): string {
  return explainWords([ladder, fund])(html, 'tekst');
}

function explained(word: string, number = 1, explanation = ladder.explanation): string {
  const id = `uitleg-tekst-${number}`;
  return `<button type="button" class="word" popovertarget="${id}">${word}</button><span class="explanation" id="${id}" popover data-pagefind-ignore>${explanation}</span>`;
}

describe('an explanation of a hard word', () => {
  test('stands at the first place of each text that has the word, whatever its form', () => {
    expect(explain('<p>De werkladder. Twee werkladders.</p><p>Werkladder</p>')).toBe(
      `<p>De ${explained('werkladder')}. Twee werkladders.</p><p>Werkladder</p>`,
    );
    expect(explain('<p>Werkladders zijn er.</p>')).toBe(`<p>${explained('Werkladders')} zijn er.</p>`);
  });

  test('is one of several, each with its own place on the page', () => {
    const cooperation = explained('coöperatie', 2, 'Van de leden &amp; voor &lt;iedereen&gt;.');
    expect(explain('<p>werkladder en coöperatie</p>')).toBe(`<p>${explained('werkladder')} en ${cooperation}</p>`);
  });

  test.each([
    '<h2>De werkladder</h2>',
    '<p>Zie <a href="/werkladder/">de <b>werkladder</b></a>.</p>',
    '<p>De netwerkladders en de werkladder-test.</p>',
    '<p title="werkladder"><img alt="een > werkladder" src="x"></p>',
    '<p>Niets &amp; niemand.</p>',
    '<address>De Werkladder U.A.</address>',
  ])('leaves %s as it is', (html) => {
    expect(explain(html)).toBe(html);
  });

  test('comes after a link or a heading that had to be left alone', () => {
    const heading = '<h2>Werkladder &amp; <em>meer</em></h2>';
    expect(explain(`${heading}<p>A &amp; b<br>werkladder &lt;nu&gt;</p>`)).toBe(
      `${heading}<p>A &amp; b<br>${explained('werkladder')} &lt;nu&gt;</p>`,
    );
  });

  test('takes the longest word that fits, and signs of a pattern as they are', () => {
    const words = [
      { word: 'U.A.', forms: [], explanation: 'Kort.' },
      { word: 'werk', forms: ['werk zoeken'], explanation: 'Lang.' },
    ];
    const html = explainWords(words)('<p>Werk zoeken bij UXA, of U.A.</p>', 'x');
    expect(html).toContain('>Werk zoeken</button>');
    expect(html).toContain('UXA, of <button');
  });

  test('is nowhere when there are no words', () => {
    expect(explainWords([])('<p>werkladder</p>', 'x')).toBe('<p>werkladder</p>');
  });
});
