import type { Cents } from '../../domain/donations/money/cents.ts';
import type { LocalDate } from '../../shared/time.ts';
import { dictionaryIn } from '../../i18n/dictionary.ts';
import type { Dictionary } from '../../i18n/translation.ts';
import { defaultLanguage, languageFacts, type Language } from '../../i18n/languages.ts';
import { routesIn, type Routes } from '../../routes.ts';
import { formatMoney } from '../../i18n/money.ts';
import { formatDate } from './format.ts';

/** How a page speaks to one reader: the words, the addresses, the money and the days of a language. */
export type LocaleContext = Dictionary & {
  readonly language: Language;
  readonly tag: string;
  readonly routes: Routes;
  readonly money: (amount: Cents) => string;
  readonly date: (day: LocalDate) => string;
};

export function localeIn(language: Language): LocaleContext {
  const known = contexts.get(language);
  if (known !== undefined) return known;
  const { locale: tag } = languageFacts[language];
  const locale: LocaleContext = {
    ...dictionaryIn(language),
    language,
    tag,
    routes: routesIn(language),
    money: (amount) => formatMoney(amount, tag),
    date: (day) => formatDate(day, tag),
  };
  contexts.set(language, locale);
  return locale;
}

const contexts = new Map<Language, LocaleContext>();

/** For pages that are there in Dutch only. */
export const dutch = localeIn(defaultLanguage);
