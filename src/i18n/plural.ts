import { languageFacts, type Language } from './languages.ts';

/** The forms that a language has: English two, Arabic six. `{n}` is where the number stands; a form may say it in a word. */
export type PluralForms = { readonly [Form in Intl.LDMLPluralRule]?: string } & { readonly other: string };

export function pluralIn(language: Language): (n: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(languageFacts[language].locale);
  return (n, forms) => (forms[rules.select(n)] ?? forms.other).replace('{n}', String(n));
}

/** A sentence about a number as its forms, for a script that does not know the dictionary. */
export function formsOf(language: Language, sentence: (n: number) => string): Record<string, string> {
  const rules = new Intl.PluralRules(languageFacts[language].locale);
  const numbers = Array.from({ length: 200 }, (_, n) => n).toReversed();
  return Object.fromEntries(numbers.map((n) => [rules.select(n), sentence(n).replace(String(n), '{n}')]));
}
