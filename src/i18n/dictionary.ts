import { defaultLanguage, languages, type Language } from './languages.ts';
import { nl } from './nl.ts';

/** Dutch is the source of the type: a language that lacks a sentence does not compile. */
export type Dictionary = typeof nl;

const dictionaries: Readonly<Record<Language, Dictionary>> = { nl };

export function dictionaryFor({ pathname }: Pick<URL, 'pathname'>): Dictionary {
  return dictionaries[languageOf({ pathname })];
}

export function languageOf({ pathname }: Pick<URL, 'pathname'>): Language {
  return languages.find((language) => pathname.startsWith(`/${language}/`)) ?? defaultLanguage;
}
