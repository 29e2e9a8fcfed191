import type { SafeHtml } from '@remix-run/html-template';
import { html } from '@remix-run/html-template';
import { donations } from '../../src/i18n/nl/donations.ts';
import { shellWords } from '../../src/i18n/nl/treasurer/shell.ts';
import type { DonationPage } from '../../src/views/donations/donation-page.ts';
import { menu, type MenuItem } from '../../src/views/treasurer/menu.ts';
import { dutch } from '../../src/views/ui/locale.ts';
import { noticeText } from '../../src/views/ui/notice.ts';
import { readForm, type ReadForm } from '../http/form-body.ts';
import { pageResponse } from '../http/page.ts';
import { isFromOurPage } from '../http/same-origin.ts';
import type { TreasurerDeps } from './deps.ts';

export interface BooksPage {
  readonly status?: number;
  readonly title: string;
  /** Which of the menu this is; `null`: no menu, for who is not inside. */
  readonly place?: MenuItem | null;
  readonly content: (page: DonationPage) => SafeHtml;
}

export function booksPage(
  deps: Pick<TreasurerDeps, 'pageShell'>,
  { status = 200, title, place, content }: BooksPage,
): Promise<Response> {
  return pageResponse(deps, dutch, {
    status,
    title: status === 422 ? shellWords.wrong(title) : title,
    referrer: 'same-origin',
    content: (page) => html`${place === null ? null : menu(place)} ${content(page)}`,
  });
}

/** A page that says only that something is in the way. */
export function treasurerError(
  deps: Pick<TreasurerDeps, 'pageShell'>,
  status: number,
  { title, text }: { readonly title: string; readonly text: string },
): Promise<Response> {
  return booksPage(deps, { status, title, content: () => noticeText(text) });
}

/** Stricter than for donors: who has a session has an origin. */
export function refuseOtherSite(
  deps: Pick<TreasurerDeps, 'pageShell' | 'siteUrl'>,
  request: Request,
): Promise<Response> | undefined {
  if (isFromOurPage(request, deps.siteUrl)) return undefined;
  return treasurerError(deps, 403, { title: donations.notices['other-site'].title, text: shellWords.notTaken });
}

/** A form from a page of ours, or the page that says why it is not taken. */
export async function receiveBooksForm(
  deps: Pick<TreasurerDeps, 'pageShell' | 'siteUrl'>,
  request: Request,
): Promise<ReadForm | Response> {
  const refused = refuseOtherSite(deps, request);
  if (refused !== undefined) return refused;
  const form = await readForm(request);
  if (form.outcome === 'read') return form;
  const { title } = donations.notices.unreadable;
  return treasurerError(deps, form.outcome === 'too-large' ? 413 : 400, { title, text: shellWords.notTaken });
}
