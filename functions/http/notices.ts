import { html, type SafeHtml } from '@remix-run/html-template';
import { noticeText } from '../../src/views/ui/notice.ts';
import type { LocaleContext } from '../../src/views/ui/locale.ts';
import type { RateLimit } from './limits.ts';
import type { GuardDeps, PageDeps } from './deps.ts';
import { pageResponse } from './page.ts';
import type { ReadForm } from './form-body.ts';
import { readOwnForm, refusedForms } from './own-form.ts';

export interface Notice {
  readonly title: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A page that says only that something is in the way, and what to do then: by default back to the form. */
export function noticePage(
  deps: PageDeps,
  locale: LocaleContext,
  status: number,
  { title, text, headers = {} }: Notice,
  then: SafeHtml = toForm(locale),
): Promise<Response> {
  const content = () => html`<div class="flow">${noticeText(text)} ${then}</div>`;
  return pageResponse(deps, locale, { status, title, content, headers });
}

/** The form that a page of ours sent, or the page that says why it is not taken. */
export async function receiveForm(
  deps: PageDeps & Pick<GuardDeps, 'siteUrl'>,
  locale: LocaleContext,
  request: Request,
): Promise<Response | ReadForm> {
  const form = await readOwnForm(request, deps.siteUrl);
  if (form.outcome === 'read') return form;
  return noticePage(deps, locale, refusedForms[form.outcome], locale.donations.notices[form.outcome]);
}

/** Of "too many": for people in minutes, for programs in the header. */
export function waiting(
  { retryAfter }: Extract<RateLimit, { outcome: 'too-many' }>,
  { donations: t }: LocaleContext,
  /** Then it is good to know that nothing was paid. */
  isPaying = true,
): Required<Notice> {
  return {
    title: t.notices.tooMany.title,
    text: t.notices.tooMany.text(Math.max(1, Math.ceil(retryAfter / 60)), isPaying),
    headers: { 'Retry-After': String(retryAfter) },
  };
}

export function toForm({ donations: t, routes }: LocaleContext): SafeHtml {
  return html`<p><a class="button" href="${routes.donate}">${t.notices.toForm}</a></p>`;
}
