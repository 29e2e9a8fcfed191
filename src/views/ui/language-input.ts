import type { SafeHtml } from '@remix-run/html-template';
import { hidden } from './fields.ts';
import type { LocaleContext } from './locale.ts';

export const languageField = 'language';

/** Says in a form which language its answer has to speak. Without it: Dutch. */
export function languageInput({ language }: LocaleContext): SafeHtml | null {
  return language === 'nl' ? null : hidden(languageField, language);
}
