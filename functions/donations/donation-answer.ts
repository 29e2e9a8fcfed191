import { html } from '@remix-run/html-template';
import { parseDonationRequest } from '../../src/domain/donations/payments/donation-request.ts';
import { suggestEmail } from '../../src/domain/donations/payments/email-suggestion.ts';
import { donationForm } from '../../src/views/donations/donation-form.ts';
import type { DonationPage } from '../../src/views/donations/donation-page.ts';
import { fallbackProviderForm } from '../../src/views/donations/fallback-provider.ts';
import { transferInstead } from '../../src/views/donations/transfer-instead.ts';
import { noticeText } from '../../src/views/ui/notice.ts';
import type { LocaleContext } from '../../src/views/ui/locale.ts';
import type { DonationDeps } from '../http/deps.ts';
import { waiting, type Notice } from '../http/notices.ts';
import { pageResponse, type DonorPage } from '../http/page.ts';
import type { KeptDonation } from './kept-donation.ts';
import { fallbackProvider } from './fallback-provider.ts';

/** The form as it was sent, with what is in the way of paying. */
export async function donationAnswer(
  deps: DonationDeps,
  locale: LocaleContext,
  kept: KeptDonation,
  page: Pick<DonorPage, 'status' | 'headers'> = {},
): Promise<Response> {
  const { obstacle, donationId } = kept;
  const other = obstacle === 'unavailable' && donationId ? await fallbackProvider(deps, donationId) : undefined;
  const notice = noticeOf(kept, locale, deps.clock.now());
  const { errors, form } = locale.donations;
  return pageResponse(deps, locale, {
    ...page,
    title: notice?.title ?? (obstacle === 'mistakes' ? errors.pageTitle : form.title),
    address: (to) => (obstacle === 'nothing' ? to.donate : to.donationForm),
    content: (content) => {
      const { typed, attemptKey } = kept;
      const checked = check(kept, content);
      return html`<div class="flow">
        ${notice && noticeText(other ? locale.donations.notices.otherWay[other].text : notice.text)}
        ${other && fallbackProviderForm(other, typed, attemptKey, locale)}
        ${(obstacle === 'unavailable' || obstacle === 'too-many') && checked.gift ? transferInstead(checked.gift, content, locale) : null}
        <div class="card">
          ${donationForm({
            page: content,
            locale,
            providers: deps.provider.names,
            ...kept,
            ...(obstacle === 'mistakes' && checked.wrong),
          })}
        </div>
      </div>`;
    },
  });
}

/** Asked anew: the settings may have changed while the form was kept. */
export function check(
  { typed, declinedSuggestion }: Pick<KeptDonation, 'typed' | 'declinedSuggestion'>,
  { rooms, costs }: DonationPage,
) {
  const parsed = parseDonationRequest(typed, new Set(rooms.map(({ slug }) => slug)), costs);
  if (!parsed.ok) return { wrong: { errors: parsed.errors } } as const;
  const email = parsed.request.donor?.email;
  const meant = email && email !== declinedSuggestion ? suggestEmail(email) : undefined;
  if (email && meant)
    return { gift: parsed.request, wrong: { emailQuestion: { typed: email, suggestedEmail: meant } } } as const;
  return { gift: parsed.request } as const;
}

function noticeOf({ obstacle, waitUntil = 0 }: KeptDonation, locale: LocaleContext, now: number): Notice | undefined {
  const { notices } = locale.donations;
  switch (obstacle) {
    case 'nothing':
    case 'mistakes':
      return undefined;
    case 'suspicious':
    case 'unavailable':
    case 'refused':
      return notices[obstacle];
    case 'reused':
      return notices.unreadable;
    case 'too-many': {
      const retryAfter = Math.ceil((waitUntil - now) / 1000);
      return retryAfter > 0 ? waiting({ outcome: 'too-many', who: 'one', retryAfter }, locale) : undefined;
    }
    default:
      return obstacle satisfies never;
  }
}
