import { changeAccount } from '../../src/domain/donations/self-service/change-account.ts';
import type { LocaleContext } from '../../src/views/ui/locale.ts';
import type { DonationDeps } from '../http/deps.ts';
import { inLanguage } from '../http/locale.ts';
import { noticePage, waiting } from '../http/notices.ts';
import { seeOther } from '../http/page.ts';
import { badLink } from './bad-link.ts';
import { limitCheckoutStarts } from './limit-checkout-starts.ts';

/** From "my gift" to the bank; back it is the page of any payment, and the mail says when the account was changed. */
export async function payFromOtherAccount(
  deps: DonationDeps,
  locale: LocaleContext,
  request: Request,
  link: string,
): Promise<Response> {
  const { donations: t, language, routes } = locale;
  const rateLimit = await limitCheckoutStarts(deps, request);
  if (rateLimit.outcome === 'too-many') return noticePage(deps, locale, 429, waiting(rateLimit, locale));
  const started = await changeAccount(deps, link, inLanguage(language).language);
  switch (started.outcome) {
    case 'checkout':
      return seeOther(started.checkoutUrl);
    case 'already-paid':
    case 'in-progress':
      return seeOther(routes.donationStatusOf(started.returnToken));
    case 'provider-unavailable':
      return noticePage(deps, locale, 503, t.notices.unavailable);
    case 'provider-refused':
    case 'attempt-key-reused':
      return noticePage(deps, locale, 422, t.notices.refused);
    case 'not-running':
      return seeOther(routes.myGiftOf(link));
    case 'invalid-link':
    case 'expired-link':
      return badLink(deps, locale, started);
    default:
      return started satisfies never;
  }
}
