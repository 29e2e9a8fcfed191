/** @param forms - the sentence in each plural form of the page's language, as JSON; `{n}` is the number. */
export function sayCount(forms = '{}', count: number): string {
  const sentences: Partial<Record<string, string>> = JSON.parse(forms);
  const form = new Intl.PluralRules(document.documentElement.lang).select(count);
  return (sentences[form] ?? sentences['other'] ?? '').replace('{n}', String(count));
}
