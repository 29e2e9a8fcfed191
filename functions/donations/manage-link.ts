import { html, type SafeHtml } from '@remix-run/html-template';
import { asciiEmail, isEmail } from '../../src/domain/donations/payments/email-address.ts';
import { processOutbox } from '../../src/domain/donations/outbox/process-outbox.ts';
import { sendManageLinks } from '../../src/domain/donations/outbox/send-manage-links.ts';
import { manageLinkForm } from '../../src/views/donations/manage-link-form.ts';
import { noticeText } from '../../src/views/ui/notice.ts';
import type { LocaleContext } from '../../src/views/ui/locale.ts';
import type { DonationDeps, Handler } from '../http/deps.ts';
import { noticePage, receiveForm, waiting } from '../http/notices.ts';
import { pageResponse, seeOther } from '../http/page.ts';
import { localeOf } from '../http/locale.ts';

export type ManageLinkDeps = Omit<DonationDeps, 'visitorKey'>;

/** `POST /api/manage-link`: "send me my link". The answer, and the time it takes, are the same for every address. */
export function answerManageLink(deps: ManageLinkDeps): Handler {
  return async (request) => {
    const locale = await localeOf(request);
    const { donations: t, routes } = locale;
    if (request.method !== 'POST') return seeOther(routes.donate);
    const form = await receiveForm(deps, locale, request);
    if (form instanceof Response) return form;
    const email = asciiEmail(form.get('giftEmail').trim());
    if (!isEmail(email)) return askAgain(deps, locale, email);
    const rateLimit = await deps.limits.consume('send-manage-links', { request, email });
    if (rateLimit.outcome === 'too-many')
      return noticePage(deps, locale, 429, waiting(rateLimit, locale, false), askedAgain(locale, { email }));
    deps.afterwards(async () => {
      await sendManageLinks(deps, email);
      const [newest] = await deps.ledger.findByEmail(email, 1);
      if (newest !== undefined) await processOutbox(deps, { limit: 10, donationId: newest });
    });
    return pageResponse(deps, locale, {
      title: t.manageLink.sentTitle,
      content: () => noticeText(t.manageLink.sent, 'good'),
    });
  };
}

function askAgain(deps: ManageLinkDeps, locale: LocaleContext, email: string): Promise<Response> {
  const { donations: t } = locale;
  return pageResponse(deps, locale, {
    status: 422,
    title: t.errors.pageTitle,
    content: () => askedAgain(locale, { email, error: t.manageLink.invalid }),
  });
}

function askedAgain(locale: LocaleContext, typed: { readonly email: string; readonly error?: string }): SafeHtml {
  return html`<div class="card flow">${manageLinkForm(locale, typed)}</div>`;
}
