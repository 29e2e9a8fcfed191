import { expect, test } from 'vitest';
import { languageFacts, languages, type Language } from '../../../../src/i18n/languages.ts';
import { formatMoney } from '../../../../src/i18n/money.ts';

const written: Readonly<Record<(typeof languages)[number], readonly [whole: string, parts: string, back: string]>> = {
  nl: ['€ 10', '€ 1.234,56', '€ -2,50'],
  en: ['€10', '€1,234.56', '-€2.50'],
  ar: ['10 €', '1,234.56 €', '-2.50 €'],
  tr: ['€10', '€1.234,56', '-€2,50'],
  uk: ['10 €', '1 234,56 €', '-2,50 €'],
  es: ['10 €', '1234,56 €', '-2,50 €'],
};

const plain = (text: string) => text.replaceAll(/\p{Zs}/gu, ' ').replaceAll(/\p{Cf}/gu, '');
const inLanguage = (cents: number, language: Language) => plain(formatMoney(cents, languageFacts[language].locale));

test.each(languages)('whole euros have no cents, parts have two, what went back a minus: in %s', (language) => {
  expect([1000, 123456, -250].map((cents) => inLanguage(cents, language))).toEqual(written[language]);
});

test('where no language is named it is Dutch, whatever was written before', () => {
  formatMoney(1000, languageFacts.en.locale);
  expect(plain(formatMoney(1000))).toBe('€ 10');
});
