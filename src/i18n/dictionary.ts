import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { defaultLanguage, languages, pretendLanguage, type Language } from './languages.ts';
import { nl } from './nl.ts';
import { pretendToTranslate } from './pretend.ts';
import type { Dictionary } from './translation.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';

type Address = Pick<URL, 'pathname'>;

/** Parts that are there in Dutch only stay Dutch: no page in another language shows them. */
const dictionaries: Readonly<Record<Language, Dictionary>> = {
  nl,
  en: { ...nl, ...en },
  ar: { ...nl, ...ar },
  tr: { ...nl, ...tr },
  uk: { ...nl, ...uk },
  es: { ...nl, ...es },
  [pretendLanguage]: pretendToTranslate(nl),
};

/** A page speaks the language that its address begins with. */
export function languageOf({ pathname }: Address): Language {
  return prefixed.find((language) => pathname.startsWith(`/${language}/`)) ?? defaultLanguage;
}

export function dictionaryFor(page: Address): Dictionary {
  return dictionaryIn(languageOf(page));
}

export function dictionaryIn(language: Language): Dictionary {
  return dictionaries[language];
}

const prefixed: readonly Language[] = [...languages, pretendLanguage];
