import { html } from '@remix-run/html-template';
import { openBooks } from '../../src/domain/donations/ledger/books.ts';
import { localDate } from '../../src/shared/calendar.ts';
import { referenceOf } from '../../src/domain/donations/outbox/compose-mail.ts';
import { nextDebit } from '../../src/domain/donations/ledger/next-debit.ts';
import { readDonation } from '../../src/domain/donations/payments/read-donation.ts';
import { retryDonation } from '../../src/domain/donations/payments/start-donation.ts';
import { hiddenFields } from '../../src/views/donations/donation-form.ts';
import { donationStatus, retryForm } from '../../src/views/donations/donation-status.ts';
import { readDonationPage } from '../../src/views/ui/page-shell.ts';
import type { LocaleContext } from '../../src/views/ui/locale.ts';
import { transferInstead } from '../../src/views/donations/transfer-instead.ts';
import type { DonationDeps, Handler } from '../http/deps.ts';
import { forgetForm } from '../http/kept-form.ts';
import { noticePage, receiveForm, waiting } from '../http/notices.ts';
import { fallbackProvider, providerChosen } from './fallback-provider.ts';
import { pageResponse, seeOther } from '../http/page.ts';
import { inLanguage, localeOf } from '../http/locale.ts';
import { limitCheckoutStarts } from './limit-checkout-starts.ts';

/** `/doneren/status/?gift=<token>`: GET tells what became of a gift, POST tries to pay it once more. */
export function answerDonationStatus(deps: DonationDeps): Handler {
  return async (request) => {
    const locale = await localeOf(request);
    return request.method === 'POST' ? retry(deps, locale, request) : show(deps, locale, request);
  };
}

/** Seconds before the page looks again; after the last it waits for the donor. */
const pauses = [3, 5, 5, 10, 10, 15, 20, 30, 30, 60];

async function show(deps: DonationDeps, locale: LocaleContext, request: Request): Promise<Response> {
  const { donations: t, routes } = locale;
  const { searchParams } = new URL(request.url);
  const token = searchParams.get('gift') ?? '';
  const read = await readDonation(deps, token);
  if (read.outcome !== 'found') return unknown(deps, locale);
  const { donation } = read;
  // A room full of people behind one address can all give.
  if (donation.status === 'paid') await deps.limits.forgive('donate', { request, once: donation.donationId });
  const turn = Math.max(0, Math.trunc(Number(searchParams.get('try')))) || 0;
  const pause = donation.status === 'open' ? pauses[turn] : undefined;
  const next = `${routes.donationStatusOf(token)}&try=${turn + 1}`;
  const [dates, donor] = await Promise.all([
    datesOf(deps, donation.donationId),
    deps.ledger.readDonor(donation.donationId),
  ]);
  const view = {
    donation,
    token,
    reference: referenceOf(donation.donationId),
    waitedLong: pause === undefined,
    hasEmail: donor?.email !== undefined,
    ...dates,
  };
  return pageResponse(deps, locale, {
    title:
      donation.isNewAccount && donation.status === 'paid'
        ? t.myGift.account.paidTitle
        : t.status.titles[donation.status],
    content: (page) => donationStatus(view, page, locale),
    address: (to) => to.donationStatusOf(token),
    headers: {
      ...(pause !== undefined && { Refresh: `${pause}; url=${next}` }),
      // Nobody who comes after on this computer finds what was typed.
      ...(donation.status === 'paid' && { 'Set-Cookie': forgetForm(deps, routes.donationForm) }),
    },
  });
}

async function datesOf({ ledger, clock }: DonationDeps, donationId: string) {
  const donation = (await openBooks(ledger, donationId))?.donation;
  if (donation === undefined) return {};
  const gift = donation.payments.flatMap(({ money }) => money).find(({ type }) => type === 'gift');
  const debit = nextDebit(donation, localDate(clock.now()));
  return { ...(gift && { paidOn: gift.bookedOn }), ...(debit && { nextDebit: debit }) };
}

async function retry(deps: DonationDeps, locale: LocaleContext, request: Request): Promise<Response> {
  const { donations: t, language, routes } = locale;
  const form = await receiveForm(deps, locale, request);
  if (form instanceof Response) return form;
  const rateLimit = await limitCheckoutStarts(deps, request);
  if (rateLimit.outcome === 'too-many') return noticePage(deps, locale, 429, waiting(rateLimit, locale));
  const chosen = providerChosen(deps.provider, form.get(hiddenFields.provider));
  const retried = await retryDonation(deps, form.get('gift'), { provider: chosen, ...inLanguage(language) });
  switch (retried.outcome) {
    case 'checkout':
      return seeOther(retried.checkoutUrl);
    case 'already-paid':
    case 'in-progress':
      return seeOther(routes.donationStatusOf(retried.returnToken));
    case 'provider-unavailable':
      return unavailable(deps, locale, retried);
    case 'provider-refused':
      return noticePage(deps, locale, 422, t.notices.refused);
    case 'debit-collected':
      return noticePage(deps, locale, 409, t.missedDebit.nothing.collected, html``);
    case 'unknown-donation':
      return unknown(deps, locale);
    default:
      return retried satisfies never;
  }
}

async function unavailable(
  deps: DonationDeps,
  locale: LocaleContext,
  { donationId, returnToken }: { readonly donationId: string; readonly returnToken: string },
): Promise<Response> {
  const { donations: t } = locale;
  const [other, books] = await Promise.all([fallbackProvider(deps, donationId), openBooks(deps.ledger, donationId)]);
  const page = readDonationPage((await deps.pageShell()).html);
  const notice = { ...t.notices.unavailable, ...(other && { text: t.notices.otherWay[other].text }) };
  const ways = html`${retryForm(returnToken, locale, other)} ${books && transferInstead(books.donation, page, locale)}`;
  return noticePage(deps, locale, 503, notice, ways);
}

function unknown(deps: DonationDeps, locale: LocaleContext): Promise<Response> {
  const { donations: t } = locale;
  return noticePage(deps, locale, 404, { title: t.status.unknownTitle, text: t.status.unknown });
}
