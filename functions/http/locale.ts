import { languageOf } from '../../src/i18n/dictionary.ts';
import { defaultLanguage, languageNamed, type Language } from '../../src/i18n/languages.ts';
import { languageField } from '../../src/views/ui/language-input.ts';
import { localeIn, type LocaleContext } from '../../src/views/ui/locale.ts';
import { readForm } from './form-body.ts';

/** A page speaks the language of its address, and what answers a form that of the page on which it stood. */
export async function localeOf(request: Request): Promise<LocaleContext> {
  const ofPath = languageOf(new URL(request.url));
  if (ofPath !== defaultLanguage || request.method !== 'POST') return localeIn(ofPath);
  const form = await readForm(request);
  return localeIn(languageNamed(form.outcome === 'read' ? form.get(languageField) : undefined));
}

/** For the books and for a provider, which know Dutch as no language at all. */
export function inLanguage(language: Language): { readonly language?: Language } {
  return language === defaultLanguage ? {} : { language };
}
