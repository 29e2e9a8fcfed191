import { spokenLanguages, type SpokenLanguage } from '../collections/choices.ts';
import { keysOf } from '../shared/typed-object.ts';

type Written = 'nl' | 'en' | 'ar' | 'tr' | 'uk' | 'es' | 'srn';

/** The names of the languages that people speak in a room, beside those that a dictionary writes itself: CLDR has them all. */
export function otherLanguages(locale: string): Record<Exclude<SpokenLanguage, Written>, string> {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const named = keysOf(spokenLanguages).map((language) => [language, names.of(language) ?? spokenLanguages[language]]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Object.fromEntries` forgets the names that went in.
  return Object.fromEntries(named) as Record<SpokenLanguage, string>;
}
