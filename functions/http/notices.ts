import { html, type SafeHtml } from '@remix-run/html-template';
import { donations as t } from '../../src/i18n/nl/donations.ts';
import { routes } from '../../src/routes.ts';
import { noticeText } from '../../src/views/notice.ts';
import type { Taken } from '../runtime/limits.ts';
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
  status: number,
  { title, text, headers = {} }: Notice,
  then: SafeHtml = html`<p><a class="button" href="${routes.donate}">${t.notices.toForm}</a></p>`,
): Promise<Response> {
  const content = () => html`<div class="flow">${noticeText(text)} ${then}</div>`;
  return pageResponse(deps, { status, title, content, headers });
}

/** The form that a page of ours sent, or the page that says why it is not taken. */
export async function receiveForm(
  deps: PageDeps & Pick<GuardDeps, 'siteUrl'>,
  request: Request,
): Promise<Response | ReadForm> {
  const form = await readOwnForm(request, deps.siteUrl);
  return form.outcome === 'read' ? form : noticePage(deps, refusedForms[form.outcome], t.notices[form.outcome]);
}

/** Of "too many": for people in minutes, for programs in the header. */
export function waiting({ retryAfter }: Extract<Taken, { outcome: 'too-many' }>): Required<Notice> {
  return {
    title: t.notices.tooMany.title,
    text: t.notices.tooMany.text(Math.max(1, Math.ceil(retryAfter / 60))),
    headers: { 'Retry-After': String(retryAfter) },
  };
}
