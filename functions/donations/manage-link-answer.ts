import { html } from '@remix-run/html-template';
import * as z from 'zod/mini';
import type { Routes } from '../../src/routes.ts';
import { manageLinkForm } from '../../src/views/donations/manage-link-form.ts';
import { noticeText } from '../../src/views/ui/notice.ts';
import type { LocaleContext } from '../../src/views/ui/locale.ts';
import type { PageDeps } from '../http/deps.ts';
import { readKeptForm, type KeptFormDeps } from '../http/kept-form.ts';
import { pageResponse } from '../http/page.ts';

const notSent = z.object({
  email: z.string(),
  /** Absent: the address is none. */
  notice: z.optional(z.object({ title: z.string(), text: z.string() })),
});
export type NotSent = z.infer<typeof notSent>;

/** In the address of "my gift", which without a link has nothing else to show. */
const answers = { sent: 'ja', 'not-sent': 'niet' } as const;
export const askedParameter = 'gevraagd';

export function manageLinkAddress({ myGift }: Pick<Routes, 'myGift'>, answer: keyof typeof answers): string {
  return `${myGift}?${askedParameter}=${answers[answer]}`;
}

/** What became of "send me my link": the same for every address that is one. */
export async function showManageLinkAnswer(
  deps: PageDeps & KeptFormDeps,
  locale: LocaleContext,
  request: Request,
): Promise<Response> {
  const { donations: t } = locale;
  const isSent = new URL(request.url).searchParams.get(askedParameter) === answers.sent;
  if (!isSent)
    return notSentPage(deps, locale, notSent.safeParse(await readKeptForm(deps, request)).data ?? { email: '' });
  return pageResponse(deps, locale, {
    title: t.manageLink.sentTitle,
    content: () => noticeText(t.manageLink.sent, 'good'),
    address: (to) => manageLinkAddress(to, 'sent'),
  });
}

export function notSentPage(
  deps: PageDeps,
  locale: LocaleContext,
  { email, notice }: NotSent,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const { donations: t } = locale;
  const typed = { email, ...(notice === undefined && { error: t.manageLink.invalid }) };
  return pageResponse(deps, locale, {
    status,
    headers,
    title: notice?.title ?? t.errors.pageTitle,
    content: () =>
      html`<div class="flow">
        ${notice && noticeText(notice.text)}
        <div class="card flow">${manageLinkForm(locale, typed)}</div>
      </div>`,
  });
}
