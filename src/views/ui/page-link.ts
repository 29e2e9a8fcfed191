import { html, type SafeHtml } from '@remix-run/html-template';
import { isDutchOnly } from '../../i18n/addresses.ts';
import type { LocaleContext } from './locale.ts';

/** A link to a page of this site that may be there in Dutch only, and then says so: as `PageLink.astro` does. */
export function pageLink(href: string, text: string, { language, site }: LocaleContext): SafeHtml {
  return isDutchOnly(href, language)
    ? html`<a href="${href}" hreflang="nl">${text} <small>${site.inDutch}</small></a>`
    : html`<a href="${href}">${text}</a>`;
}
