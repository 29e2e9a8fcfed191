import { asciiEmail, isEmail } from '../../src/domain/donations/payments/email-address.ts';
import { processOutbox } from '../../src/domain/donations/outbox/process-outbox.ts';
import { sendManageLinks } from '../../src/domain/donations/outbox/send-manage-links.ts';
import type { LocaleContext } from '../../src/views/ui/locale.ts';
import type { DonationDeps, Handler } from '../http/deps.ts';
import { keepForm } from '../http/kept-form.ts';
import { receiveForm, waiting } from '../http/notices.ts';
import { seeOther } from '../http/page.ts';
import { localeOf } from '../http/locale.ts';
import { manageLinkAddress, notSentPage, type NotSent } from './manage-link-answer.ts';

export type ManageLinkDeps = Omit<DonationDeps, 'visitorKey'>;

/** `POST /api/manage-link`: "send me my link". The answer, and the time it takes, are the same for every address. */
export function answerManageLink(deps: ManageLinkDeps): Handler {
  return async (request) => {
    const locale = await localeOf(request);
    if (request.method !== 'POST') return seeOther(locale.routes.donate);
    const form = await receiveForm(deps, locale, request);
    if (form instanceof Response) return form;
    const email = asciiEmail(form.get('giftEmail').trim());
    if (!isEmail(email)) return askAgain(deps, locale, 422, { email });
    const rateLimit = await deps.limits.consume('send-manage-links', { request, email });
    if (rateLimit.outcome === 'too-many') {
      const { title, text, headers } = waiting(rateLimit, locale, false);
      return askAgain(deps, locale, 429, { email, notice: { title, text } }, headers);
    }
    deps.afterwards(async () => {
      await sendManageLinks(deps, email);
      const [newest] = await deps.ledger.findByEmail(email, 1);
      if (newest !== undefined) await processOutbox(deps, { limit: 10, donationId: newest });
    });
    return seeOther(manageLinkAddress(locale.routes, 'sent'));
  };
}

/** To a page that can be reloaded; what was typed waits in the visitor's own browser. */
async function askAgain(
  deps: ManageLinkDeps,
  locale: LocaleContext,
  status: number,
  notSent: NotSent,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const cookie = await keepForm(deps, locale.routes.myGift, notSent);
  if (cookie === undefined) return notSentPage(deps, locale, notSent, status, headers);
  return seeOther(manageLinkAddress(locale.routes, 'not-sent'), { ...headers, 'Set-Cookie': cookie });
}
