import { datesIn, type Dates } from '../../dates.ts';
import { dictionaryIn } from '../../i18n/dictionary.ts';
import type { Dictionary } from '../../i18n/translation.ts';
import { defaultLanguage, languageFacts, type Language } from '../../i18n/languages.ts';
import { formatMoney } from '../../i18n/money.ts';
import { routesIn, type Routes } from '../../routes.ts';

/** What a calendar file of one language is written with. */
export interface CalendarWords extends Pick<Dictionary, 'calendar' | 'activities' | 'rooms'> {
  readonly language: Language;
  readonly routes: Routes;
  readonly dates: Dates;
  readonly euros: (cents: number) => string;
  /** An editor's text. A calendar cannot be told the language of a part of a line, so outside Dutch words say it. */
  readonly dutchText: (text: string) => string;
}

export function calendarWordsIn(language: Language): CalendarWords {
  const known = allWords.get(language);
  if (known) return known;
  const { calendar, activities, rooms, site } = dictionaryIn(language);
  const words: CalendarWords = {
    calendar,
    activities,
    rooms,
    language,
    routes: routesIn(language),
    dates: datesIn(language, site.period),
    euros: (cents) => formatMoney(cents, languageFacts[language].locale),
    dutchText: (text) => (language === defaultLanguage ? text : `${text} ${site.inDutch}`),
  };
  allWords.set(language, words);
  return words;
}

const allWords = new Map<Language, CalendarWords>();
