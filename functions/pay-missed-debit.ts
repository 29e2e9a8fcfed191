import { openMissedDebit, payMissedDebit } from '../src/donations/pay-missed-debit.ts';
import { donations as t } from '../src/i18n/nl/donations.ts';
import { routes } from '../src/routes.ts';
import { missedDebit, payForm } from '../src/views/missed-debit.ts';
import { noticeText } from '../src/views/notice.ts';
import type { DonationDeps, Handler } from './http/deps.ts';
import { noticePage, receiveForm, waiting } from './http/notices.ts';
import { pageResponse, seeOther } from './http/page.ts';
import { takeStart } from './http/take-start.ts';

/** `/doneren/alsnog/?link=<token>`, from the mail about a failed debit: GET shows what was missed, POST goes to pay it, once. */
export function answerPayMissedDebit(deps: DonationDeps): Handler {
  return (request) =>
    request.method === 'POST' ? pay(deps, request) : show(deps, new URL(request.url).searchParams.get('link') ?? '');
}

async function show(deps: DonationDeps, link: string): Promise<Response> {
  const opened = await openMissedDebit(deps, link);
  if (opened.outcome !== 'missed') return nothingToPay(deps, opened.outcome);
  return pageResponse(deps, { title: t.missedDebit.title, content: (page) => missedDebit(opened, link, page) });
}

async function pay(deps: DonationDeps, request: Request): Promise<Response> {
  const form = await receiveForm(deps, request);
  if (form instanceof Response) return form;
  const taken = await takeStart(deps, request);
  if (taken.outcome === 'too-many') return noticePage(deps, 429, waiting(taken));
  const link = form.get('link');
  const started = await payMissedDebit(deps, link);
  switch (started.outcome) {
    case 'checkout':
      return seeOther(started.checkoutUrl);
    case 'already-paid':
    case 'in-progress':
      return seeOther(routes.donationStatusOf(started.returnToken));
    case 'provider-unavailable':
    case 'conflict':
      return noticePage(deps, 503, t.notices.unavailable, payForm(link, t.status.retry));
    case 'provider-refused':
    case 'attempt-key-reused':
      return noticePage(deps, 422, t.notices.refused);
    case 'collected':
    case 'paid':
    case 'invalid-link':
    case 'expired-link':
      return nothingToPay(deps, started.outcome);
    default:
      return started satisfies never;
  }
}

type NothingToPay = 'collected' | 'paid' | 'invalid-link' | 'expired-link';

const statusOf = {
  collected: 200,
  paid: 200,
  'invalid-link': 404,
  'expired-link': 410,
} as const satisfies Record<NothingToPay, number>;

function nothingToPay(deps: DonationDeps, outcome: NothingToPay): Promise<Response> {
  const { title, text } = t.missedDebit.nothing[outcome];
  const status = statusOf[outcome];
  if (status !== 200) return noticePage(deps, status, { title, text });
  return pageResponse(deps, { title, content: () => noticeText(text, 'good') });
}
