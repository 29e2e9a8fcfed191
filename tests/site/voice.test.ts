import { describe, expect, test } from 'vitest';
import { routes } from '../../src/routes.ts';
import { pages } from './built-site.ts';
import { expectNoProblems } from './problems.ts';

/** What the organisation never says of itself: it speaks as "wij", and what is missing is no message for visitors. */
const forbidden: readonly RegExp[] = [
  /zegt zelf|noemen de kamers zelf|schreef LSA het op/i,
  /oude site|onze bron|in een bron|in onze bronnen|wij raden er/i,
  /weten wij (dus |dat )?(het )?(nog )?niet/i,
  /niet zeker of de kamer/i,
  /bij ons niet bekend|nog niet bekend/i,
  /waar komt dit vandaan|nagekeken op|ons laatste bericht/i,
  /nog van geen enkele/i,
  /zonder datum/i,
  /hebben wij (nog )?niet/i,
];

test('no page speaks of the organisation as of another, or of what is missing', () => {
  expectNoProblems(({ document }) => {
    const text = document.querySelector('main')?.text.replaceAll(/\s+/g, ' ') ?? '';
    return forbidden.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
  });
});

test('of a room of which nobody knows whether it is open, lists say nothing', () => {
  for (const path of [routes.home, routes.rooms, routes.search]) {
    const text = pages.find((page) => page.path === path)?.document.querySelector('main')?.text ?? '';
    expect(text).not.toMatch(/vraag het na voor u gaat/i);
  }
  expect(pages.find(({ path }) => path === routes.room('top'))?.document.text).toContain('vraag het na voor u gaat');
});

describe('the questions', () => {
  const page = pages.find(({ path }) => path === routes.questions)?.document;
  const main = page?.querySelector('main');

  test('begin with the five that are asked most, numbered and each with its own address', () => {
    const headings = main?.querySelectorAll('article h3').map(({ id, text }) => [text.trim().slice(0, 2), id]);
    expect(headings).toEqual([
      ['1.', 'wat-moet-een-activiteit-zijn'],
      ['2.', 'wat-gebeurt-er-in-een-kamer'],
      ['3.', 'hoeveel-mensen-doen-mee'],
      ['4.', 'wat-heeft-een-woningcorporatie-eraan'],
      ['5.', 'past-dit-bij-de-woningwet'],
    ]);
    const html = main?.innerHTML ?? '';
    expect(html.indexOf('<article')).toBeLessThan(html.indexOf('<details'));
  });

  test('have beside them the appeal of the fund, with its thanks, and all four pieces of news', () => {
    const text = main?.text ?? '';
    for (const words of [
      'een warm hart',
      'missie',
      'dankbaar',
      '16.832',
      'Kenaustraat 42a',
      'Samen Sterk',
      'Schoon Schip',
    ])
      expect(text).toContain(words);
  });

  test.each([
    'ontbijtcafé',
    'lunchcafé',
    'basisconversatie',
    'budgetadvies',
    'schuldhulpverlening',
    'huurschuld',
    'huurachterstand',
    'digitale vaardigheid',
    'statushouders',
    'binnentuinen',
    'cv',
    'sollicitatiebrief',
    'Samen Kappen',
    'werkervaringsplaats',
    'perspectiefbaan',
    'loonkostensubsidie',
    'woonmaatschappelijk werk',
    'leefbare buurt',
    'symbolische bijdrage',
    'empowerment',
    'kidsclub',
    'formulierenbrigade',
    'opdracht',
    'misverstand',
    'eigenaarschap',
  ])('say "%s", which people search with', (word) => {
    expect(
      main
        ?.querySelectorAll('article')
        .map((article) => article.text)
        .join('\n'),
    ).toContain(word);
  });

  test('the help page names the Stadspas', () => {
    expect(pages.find(({ path }) => path === routes.help)?.document.text).toContain('Stadspas');
  });
});
