import { html, type SafeHtml } from '@remix-run/html-template';
import { isEmail } from '../../src/domain/donations/payments/donation-request.ts';
import { payWhatIsOwed } from '../../src/domain/donations/outbox/pay-what-is-owed.ts';
import { sendManageLinks } from '../../src/domain/donations/outbox/send-manage-links.ts';
import { manageLinkForm } from '../../src/views/donations/manage-link-form.ts';
import { noticeText } from '../../src/views/ui/notice.ts';
import type { Speech } from '../../src/views/ui/speech.ts';
import type { DonationDeps, Handler } from '../http/deps.ts';
import { noticePage, receiveForm, waiting } from '../http/notices.ts';
import { pageResponse, seeOther } from '../http/page.ts';
import { speechFor } from '../http/speech.ts';

export type ManageLinkDeps = Omit<DonationDeps, 'visitorKey'>;

/** `POST /api/manage-link`: "send me my link". The answer, and the time it takes, are the same for every address. */
export function answerManageLink(deps: ManageLinkDeps): Handler {
  return async (request) => {
    const speech = await speechFor(request);
    const { donations: t, routes } = speech;
    if (request.method !== 'POST') return seeOther(routes.donate);
    const form = await receiveForm(deps, speech, request);
    if (form instanceof Response) return form;
    const email = form.get('giftEmail').trim();
    if (!isEmail(email)) return askAgain(deps, speech, email);
    const taken = await deps.limits.take('send-manage-links', { request, email });
    if (taken.outcome === 'too-many')
      return noticePage(deps, speech, 429, waiting(taken, speech, false), askedAgain(speech, { email }));
    deps.afterwards(async () => {
      await sendManageLinks(deps, email);
      const [newest] = await deps.ledger.findByEmail(email, 1);
      if (newest !== undefined) await payWhatIsOwed(deps, { limit: 10, donationId: newest });
    });
    return pageResponse(deps, speech, {
      title: t.manageLink.sentTitle,
      content: () => noticeText(t.manageLink.sent, 'good'),
    });
  };
}

function askAgain(deps: ManageLinkDeps, speech: Speech, email: string): Promise<Response> {
  const { donations: t } = speech;
  return pageResponse(deps, speech, {
    status: 422,
    title: t.errors.pageTitle,
    content: () => askedAgain(speech, { email, error: t.manageLink.invalid }),
  });
}

function askedAgain(speech: Speech, typed: { readonly email: string; readonly error?: string }): SafeHtml {
  return html`<div class="card flow">${manageLinkForm(speech, typed)}</div>`;
}
