import { html, type SafeHtml } from '@remix-run/html-template';
import { languageFacts } from '../../src/i18n/languages.ts';
import { fillFrame } from '../../src/views/ui/page-shell.ts';
import type { LocaleContext } from '../../src/views/ui/locale.ts';
import type { PageShell } from './deps.ts';
import { switched } from './language-switch.ts';
import { headersFrom } from './page.ts';

export interface ErrorPage {
  readonly title: string;
  readonly text: string;
  /** Absent: to the form for gifts. */
  readonly back?: { readonly href: string; readonly text: string };
}

/** A page that says what is wrong, in the look of the site when that can be had. */
export async function errorPage(
  readFrame: () => Promise<PageShell>,
  status: 500 | 503,
  locale: LocaleContext,
  { title, text, back = { href: locale.routes.donate, text: locale.errorPages.toForm } }: ErrorPage,
  /** What more the page can offer, with the site's frame or without it. */
  then?: (pageShell: PageShell | undefined, locale: LocaleContext) => SafeHtml | null,
): Promise<Response> {
  const pageShell = await readFrame().catch(() => undefined);
  const content = html`<div class="flow">
    <p>${text}</p>
    ${then?.(pageShell, locale) ?? null}
    <p><a href="${back.href}">${back.text}</a></p>
  </div>`;
  const headers = headersFrom(pageShell);
  headers.set('Cache-Control', 'no-store');
  const { language } = locale;
  const plain = () =>
    `<!doctype html><html lang="${language}" dir="${languageFacts[language].direction}"><meta charset="utf-8"><title>${title}</title>${html`<h1>${title}</h1>`.toString()}${content.toString()}`;
  return new Response(pageShell ? fillFrame(toForms(pageShell.html), { title, content }) : plain(), {
    status,
    headers,
  });
}

/** What went wrong has no address of its own: the language switch leads to the form. */
function toForms(pageShell: string): string {
  const ofGifts = switched(pageShell, ({ donationFrame, donate }) => ({ pageShell: donationFrame, page: donate }));
  return switched(ofGifts, ({ participationFrame, participate }) => ({
    pageShell: participationFrame,
    page: participate,
  }));
}
