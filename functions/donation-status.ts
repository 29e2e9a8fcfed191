import { html } from '@remix-run/html-template';
import { openBooks } from '../src/donations/books.ts';
import { localDate } from '../src/donations/calendar.ts';
import { referenceOf } from '../src/donations/compose-mail.ts';
import { nextDebit } from '../src/donations/next-debit.ts';
import { readDonation } from '../src/donations/read-donation.ts';
import { retryDonation } from '../src/donations/start-donation.ts';
import { donations as t } from '../src/i18n/nl/donations.ts';
import { routes } from '../src/routes.ts';
import { hiddenFields } from '../src/views/donation-form.ts';
import { donationStatus, retryForm } from '../src/views/donation-status.ts';
import { readDonationPage } from '../src/views/frame.ts';
import { transferInstead } from '../src/views/transfer-instead.ts';
import type { DonationDeps, Handler } from './http/deps.ts';
import { noticePage, receiveForm, waiting } from './http/notices.ts';
import { otherWay, viaOf } from './http/other-way.ts';
import { pageResponse, seeOther } from './http/page.ts';
import { takeStart } from './http/take-start.ts';

/** `/doneren/status/?gift=<token>`: GET tells what became of a gift, POST tries to pay it once more. */
export function answerDonationStatus(deps: DonationDeps): Handler {
  return (request) => (request.method === 'POST' ? retry(deps, request) : show(deps, new URL(request.url)));
}

/** Seconds before the page looks again; after the last it waits for the donor. */
const pauses = [3, 5, 5, 10, 10, 15, 20, 30, 30, 60];

async function show(deps: DonationDeps, { searchParams }: URL): Promise<Response> {
  const token = searchParams.get('gift') ?? '';
  const read = await readDonation(deps, token);
  if (read.outcome !== 'found') return unknown(deps);
  const { donation } = read;
  const turn = Math.max(0, Math.trunc(Number(searchParams.get('try')))) || 0;
  const pause = donation.status === 'open' ? pauses[turn] : undefined;
  const next = `${routes.donationStatusOf(token)}&try=${turn + 1}`;
  const dates = await datesOf(deps, donation.donationId);
  const view = {
    donation,
    token,
    reference: referenceOf(donation.donationId),
    waitedLong: pause === undefined,
    ...dates,
  };
  return pageResponse(deps, {
    title: t.status.titles[donation.status],
    content: (page) => donationStatus(view, page),
    headers: pause === undefined ? {} : { Refresh: `${pause}; url=${next}` },
  });
}

async function datesOf({ ledger, clock }: DonationDeps, donationId: string) {
  const donation = (await openBooks(ledger, donationId))?.donation;
  if (donation === undefined) return {};
  const gift = donation.payments.flatMap(({ money }) => money).find(({ type }) => type === 'gift');
  const debit = nextDebit(donation, localDate(clock.now()));
  return { ...(gift && { paidOn: gift.bookedOn }), ...(debit && { nextDebit: debit }) };
}

async function retry(deps: DonationDeps, request: Request): Promise<Response> {
  const form = await receiveForm(deps, request);
  if (form instanceof Response) return form;
  const taken = await takeStart(deps, request);
  if (taken.outcome === 'too-many') return noticePage(deps, 429, waiting(taken));
  const retried = await retryDonation(deps, form.get('gift'), viaOf(deps.provider, form.get(hiddenFields.via)));
  switch (retried.outcome) {
    case 'checkout':
      return seeOther(retried.checkoutUrl);
    case 'already-paid':
    case 'in-progress':
      return seeOther(routes.donationStatusOf(retried.returnToken));
    case 'provider-unavailable':
      return unavailable(deps, retried);
    case 'provider-refused':
      return noticePage(deps, 422, t.notices.refused);
    case 'debit-collected':
      return noticePage(deps, 409, t.missedDebit.nothing.collected, html``);
    case 'unknown-donation':
      return unknown(deps);
    default:
      return retried satisfies never;
  }
}

async function unavailable(
  deps: DonationDeps,
  { donationId, returnToken }: { readonly donationId: string; readonly returnToken: string },
): Promise<Response> {
  const [other, books] = await Promise.all([otherWay(deps, donationId), openBooks(deps.ledger, donationId)]);
  const page = readDonationPage((await deps.frame()).html);
  const notice = { ...t.notices.unavailable, ...(other && { text: t.notices.otherWay[other].text }) };
  const ways = html`${retryForm(returnToken, other)} ${books && transferInstead(books.donation, page)}`;
  return noticePage(deps, 503, notice, ways);
}

function unknown(deps: DonationDeps): Promise<Response> {
  return noticePage(deps, 404, { title: t.status.unknownTitle, text: t.status.unknown });
}
