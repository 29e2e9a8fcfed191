import { html, type SafeHtml } from '@remix-run/html-template';
import {
  donationFields,
  parseDonationRequest,
  type TypedFields,
} from '../../src/domain/donations/payments/donation-request.ts';
import { languageNamed, type Language } from '../../src/i18n/languages.ts';
import { endpoints } from '../../src/routes.ts';
import { donationForm, hiddenFields } from '../../src/views/donations/donation-form.ts';
import type { DonationPage } from '../../src/views/donations/donation-page.ts';
import { noticeText } from '../../src/views/ui/notice.ts';
import { localeIn, type LocaleContext } from '../../src/views/ui/locale.ts';
import { transferInstead } from '../../src/views/donations/transfer-instead.ts';
import type { PageShell, Handler } from '../http/deps.ts';
import { readOwnForm } from '../http/own-form.ts';
import { pageResponse } from '../http/page.ts';
import { localeOf } from '../http/locale.ts';
import { transferWhenClosed, wholeFundByTransfer } from './transfer-when-closed.ts';
import { errorPage } from '../http/error-page.ts';

/**
 * Where nobody can pay. The form of `/doneren/` is a static page that cannot know it: its script asks for the ways to pay and hears it
 * before anything is filled in. Who sent the form finds all of it again, and can transfer that very gift. Nothing is kept.
 */
export function closedGiving(frameIn: (language?: Language) => Promise<PageShell>, siteUrl: string): Handler {
  return async (request) => {
    if (new URL(request.url).pathname === endpoints.paymentMethods) return sayBeforehand(request, frameIn);
    const locale = await localeOf(request);
    const sent = await sentForm(request, siteUrl);
    const pageShell = sent && (await frameIn(locale.language).catch(() => undefined));
    const { closed } = locale.errorPages;
    if (sent === undefined || pageShell === undefined)
      return errorPage(() => frameIn(locale.language), 503, locale, closed, transferWhenClosed);
    return pageResponse({ pageShell: async () => pageShell }, locale, {
      status: 503,
      title: closed.title,
      content: (page) =>
        html`<div class="flow" data-closed>
          ${noticeText(closed.kept)} ${transferOf(sent.typed, page, locale)}
          <div class="card">${donationForm({ page, locale, ...sent })}</div>
        </div>`,
    });
  };
}

/** `GET /api/payment-methods?language=ar`: `{ closed }`, HTML for above the form. Words from here cost the page no bytes. */
async function sayBeforehand(
  request: Request,
  frameIn: (language?: Language) => Promise<PageShell>,
): Promise<Response> {
  const locale = localeIn(languageNamed(new URL(request.url).searchParams.get(hiddenFields.language) ?? undefined));
  const pageShell = await frameIn(locale.language).catch(() => undefined);
  const { title, early } = locale.errorPages.closed;
  const closed = html`<div class="flow" data-closed>
    <div class="notice" data-tone="bad" role="status">
      <p><strong>${title}</strong></p>
      <p>${early}</p>
    </div>
    ${transferWhenClosed(pageShell, locale)}
  </div>`;
  return Response.json({ closed: closed.toString() }, { headers: { 'Cache-Control': 'no-store' } });
}

async function sentForm(request: Request, siteUrl: string) {
  if (request.method !== 'POST' || new URL(request.url).pathname !== endpoints.donations) return undefined;
  const form = await readOwnForm(request, siteUrl);
  if (form.outcome !== 'read') return undefined;
  const typed: TypedFields = Object.fromEntries(donationFields.map((name) => [name, form.get(name)]));
  return { typed, attemptKey: form.get(hiddenFields.attemptKey) };
}

/** What is not right in the form is not said: nobody has to mend it now. */
function transferOf(typed: TypedFields, page: DonationPage, locale: LocaleContext): SafeHtml | null {
  const parsed = parseDonationRequest(typed, new Set(page.rooms.map(({ slug }) => slug)), page.costs);
  return parsed.ok ? transferInstead(parsed.request, page, locale) : wholeFundByTransfer(page, locale);
}
