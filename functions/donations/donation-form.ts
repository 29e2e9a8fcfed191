import { html } from '@remix-run/html-template';
import { openBooks } from '../../src/domain/donations/ledger/books.ts';
import type { TypedFields } from '../../src/domain/donations/payments/donation-request.ts';
import { donationOfReturnToken } from '../../src/domain/donations/payments/tokens.ts';
import { donationForm } from '../../src/views/donations/donation-form.ts';
import { typedAmount } from '../../src/views/donations/typed-amount.ts';
import { noticeText } from '../../src/views/ui/notice.ts';
import type { LocaleContext } from '../../src/views/ui/locale.ts';
import type { DonationDeps, Handler } from '../http/deps.ts';
import { readKeptForm } from '../http/kept-form.ts';
import { pageResponse, seeOther } from '../http/page.ts';
import { localeOf } from '../http/locale.ts';
import { donationAnswer } from './donation-answer.ts';
import { keptDonation, type KeptDonation } from './kept-donation.ts';

/**
 * `GET /doneren/verder/`: the gift form as this browser sent it last, with what was in the way. With `?gift=<token>`, from the page of
 * a gift that was not paid: the choices of that gift.
 */
export function answerDonationForm(deps: DonationDeps): Handler {
  return async (request) => {
    const locale = await localeOf(request);
    if (request.method === 'POST') return seeOther(locale.routes.donate);
    const kept = keptDonation.safeParse(await readKeptForm(deps, request)).data;
    const token = new URL(request.url).searchParams.get('gift');
    if (token === null) return kept ? donationAnswer(deps, locale, kept) : emptyForm(deps, locale);
    const donationId = await donationOfReturnToken(deps.signer, token);
    if (kept && kept.donationId === donationId) return donationAnswer(deps, locale, { ...kept, obstacle: 'nothing' });
    const chosen = donationId === undefined ? undefined : await choicesOf(deps, donationId);
    return chosen ? donationAnswer(deps, locale, chosen) : seeOther(locale.routes.donate);
  };
}

/** What the books know of it: who the donor is, is not for whoever has the address of this page. */
async function choicesOf({ ledger, ids }: DonationDeps, donationId: string): Promise<KeptDonation | undefined> {
  const donation = (await openBooks(ledger, donationId))?.donation;
  if (donation === undefined) return undefined;
  const { amount, coveredCosts = 0, frequency, purpose } = donation;
  const typed: TypedFields = {
    frequency,
    amount: 'other',
    otherAmount: typedAmount(amount - coveredCosts),
    purpose: purpose.kind === 'fund' ? 'fund' : purpose.room,
  };
  return { typed, attemptKey: ids.next(), obstacle: 'nothing' };
}

/** The hour is over, or the browser takes no cookies. */
function emptyForm(deps: DonationDeps, locale: LocaleContext): Promise<Response> {
  const { title, text } = locale.donations.notices.gone;
  return pageResponse(deps, locale, {
    title,
    content: (page) =>
      html`<div class="flow">
        ${noticeText(text)}
        <div class="card">
          ${donationForm({ page, locale, providers: deps.provider.names, attemptKey: deps.ids.next() })}
        </div>
      </div>`,
  });
}
