import type { Cents } from '../../domain/donations/money/cents.ts';
import type { LocalDate } from '../../shared/time.ts';
import { dictionaryIn, type Dictionary } from '../../i18n/dictionary.ts';
import { defaultLanguage, languageFacts, type Language } from '../../i18n/languages.ts';
import { routesIn, type Routes } from '../../routes.ts';
import { formatMoney } from '../../i18n/money.ts';
import { formatDate } from './format.ts';

/** How a page speaks to one reader: the words, the addresses, the money and the days of a language. */
export type Speech = Dictionary & {
  readonly language: Language;
  readonly locale: string;
  readonly routes: Routes;
  readonly money: (amount: Cents) => string;
  readonly date: (day: LocalDate) => string;
};

export function speechIn(language: Language): Speech {
  const known = speeches.get(language);
  if (known !== undefined) return known;
  const { locale } = languageFacts[language];
  const speech: Speech = {
    ...dictionaryIn(language),
    language,
    locale,
    routes: routesIn(language),
    money: (amount) => formatMoney(amount, locale),
    date: (day) => formatDate(day, locale),
  };
  speeches.set(language, speech);
  return speech;
}

const speeches = new Map<Language, Speech>();

/** For pages that are there in Dutch only. */
export const dutch = speechIn(defaultLanguage);
