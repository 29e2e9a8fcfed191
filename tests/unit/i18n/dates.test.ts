import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { datesIn, dutchDates, todayIn, weekdayOf } from '../../../src/dates.ts';
import { dictionaryIn } from '../../../src/i18n/dictionary.ts';
import { languageFacts } from '../../../src/i18n/languages.ts';
import { keysOf } from '../../../src/shared/typed-object.ts';

test.each([
  ['2019', '2019'],
  ['2019-03', 'maart 2019'],
  ['2019-03-31', '31 maart 2019'],
])('%s reads as %s: no more than is known', (date, text) => {
  expect(dutchDates.partial(date)).toBe(text);
});

test('a day of this year needs no year, and one of another year does', () => {
  const today = Temporal.PlainDate.from('2026-11-23');
  expect(dutchDates.day('2026-12-05', today)).toBe('zaterdag 5 december');
  expect(dutchDates.day('2027-12-05', today)).toBe('zondag 5 december 2027');
});

test.each(keysOf(languageFacts))('in %s too a day of another year has its year', (language) => {
  const dates = datesIn(language, (from, to) => `${from}${to}`);
  const year = new Intl.NumberFormat(languageFacts[language].locale, { useGrouping: false }).format(2027);
  expect(dates.day('2027-12-05', Temporal.PlainDate.from('2026-11-23'))).toContain(year);
  expect(dates.day('2027-12-05', Temporal.PlainDate.from('2027-11-23'))).not.toContain(year);
});

test('a period says each part once where that is clear', () => {
  expect(dutchDates.period('2026-12-24', '2026-12-26')).toBe('24 tot en met 26 december 2026');
  expect(dutchDates.period('2026-12-24', '2027-01-03')).toBe('24 december 2026 tot en met 3 januari 2027');
  expect(dutchDates.period('2026-12-24', '2026-12-24')).toBe('24 december 2026');
});

test.each([
  ['en', '24 to 26 December 2026'],
  ['ar', 'من 24 إلى 26 ديسمبر 2026'],
  ['tr', '24 ile 26 Aralık 2026 arası'],
  ['uk', 'з 24 по 26 грудня 2026 р.'],
  ['es', 'del 24 al 26 de diciembre de 2026'],
] as const)('a period in %s has its words for from and to', (language, text) => {
  const { period } = datesIn(language, dictionaryIn(language).site.period);
  expect(period('2026-12-24', '2026-12-26').replaceAll('\u202F', ' ')).toBe(text);
});

test('in Ukrainian a month stands in the genitive after "about"', () => {
  const { site } = dictionaryIn('uk');
  const dates = datesIn('uk', site.period);
  expect(site.approximately(dates.partial('2020-05')).replace('\u202F', ' ')).toBe('близько травня 2020 р.');
  expect(site.approximately(dates.partial('2020-05-25')).replace('\u202F', ' ')).toBe('близько 25 травня 2020 р.');
});

test('today begins at midnight in Amsterdam, not in Greenwich', () => {
  expect(at('2026-12-31T22:59:59Z').toString()).toBe('2026-12-31');
  expect(at('2026-12-31T23:00:00Z').toString()).toBe('2027-01-01');
  expect(weekdayOf(at('2026-12-31T23:00:00Z'))).toBe('friday');
});

function at(moment: string): Temporal.PlainDate {
  return todayIn(() => Temporal.Instant.from(moment));
}
