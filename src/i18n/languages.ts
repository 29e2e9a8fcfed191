/** Languages of the site, the source language first. A new one starts as an entry here and a dictionary beside it. */
export const languages = ['nl', 'en', 'ar', 'tr', 'uk', 'es'] as const;
/** Dutch with marks around every sentence: what stands on one of its pages without them, no dictionary can translate. */
export const pretendLanguage = 'nl-XA';
export type Language = (typeof languages)[number] | typeof pretendLanguage;
export const defaultLanguage = 'nl' satisfies Language;

/** What came from outside, such as the hidden field of a form. What is no language of ours is Dutch. */
export function languageNamed(name: string | undefined): Language {
  return languages.find((language) => language === name) ?? defaultLanguage;
}

export const timeZone = 'Europe/Amsterdam';

/** What every address of a language begins with. Dutch has nothing. */
export function prefixOf(language: Language): string {
  return language === defaultLanguage ? '' : `/${language}`;
}

/** What a language is called by who speaks it, how it is read, and how it writes numbers and dates. */
export const languageFacts = {
  nl: { name: 'Nederlands', direction: 'ltr', locale: 'nl-NL', openGraph: 'nl_NL' },
  en: { name: 'English', direction: 'ltr', locale: 'en-GB', openGraph: 'en_GB' },
  // The numbers on a door, a bank note and a clock here are 1, 2, 3.
  ar: { name: 'العربية', direction: 'rtl', locale: 'ar-u-nu-latn', openGraph: 'ar_AR' },
  tr: { name: 'Türkçe', direction: 'ltr', locale: 'tr-TR', openGraph: 'tr_TR' },
  uk: { name: 'Українська', direction: 'ltr', locale: 'uk-UA', openGraph: 'uk_UA' },
  es: { name: 'Español', direction: 'ltr', locale: 'es-ES', openGraph: 'es_ES' },
  [pretendLanguage]: { name: '[Nederlands]', direction: 'ltr', locale: 'nl-NL', openGraph: 'nl_NL' },
} as const satisfies Record<Language, { name: string; direction: 'ltr' | 'rtl'; locale: string; openGraph: string }>;
