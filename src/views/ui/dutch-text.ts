import { html, type SafeHtml } from '@remix-run/html-template';
import type { LocaleContext } from './locale.ts';

/** What an editor wrote, inside a line of a page: Dutch, whatever the page speaks. */
export function dutchText(text: string, locale: LocaleContext): SafeHtml | string {
  return locale.language === 'nl' ? text : html`<span lang="nl" dir="ltr">${text}</span>`;
}

/** For an element with nothing else in it: stands right behind its last attribute. */
export function isDutch({ language }: LocaleContext): SafeHtml | null {
  return language === 'nl' ? null : html.raw` lang="nl" dir="ltr"`;
}
