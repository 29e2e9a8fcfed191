import { html } from '@remix-run/html-template';
import { openMissedDebit, payMissedDebit } from '../../src/domain/donations/self-service/pay-missed-debit.ts';
import { missedDebit, payForm } from '../../src/views/donations/missed-debit.ts';
import { noticeText } from '../../src/views/ui/notice.ts';
import type { Speech } from '../../src/views/ui/speech.ts';
import type { DonationDeps, Handler } from '../http/deps.ts';
import { noticePage, receiveForm, toForm, waiting } from '../http/notices.ts';
import { pageResponse, seeOther } from '../http/page.ts';
import { inLanguage, speechFor } from '../http/speech.ts';
import { takeStart } from './take-start.ts';

/** `/doneren/alsnog/?link=<token>`, from the mail about a failed debit: GET shows what was missed, POST goes to pay it, once. */
export function answerPayMissedDebit(deps: DonationDeps): Handler {
  return async (request) => {
    const speech = await speechFor(request);
    if (request.method === 'POST') return pay(deps, speech, request);
    return show(deps, speech, new URL(request.url).searchParams.get('link') ?? '');
  };
}

async function show(deps: DonationDeps, speech: Speech, link: string): Promise<Response> {
  const opened = await openMissedDebit(deps, link);
  if (opened.outcome !== 'missed') return nothingToPay(deps, speech, opened.outcome);
  return pageResponse(deps, speech, {
    title: speech.donations.missedDebit.title,
    content: (page) => missedDebit(opened, link, page, speech),
    address: (to) => to.payMissedDebitOf(link),
  });
}

async function pay(deps: DonationDeps, speech: Speech, request: Request): Promise<Response> {
  const { donations: t, language, routes } = speech;
  const form = await receiveForm(deps, speech, request);
  if (form instanceof Response) return form;
  const link = form.get('link');
  const taken = await takeStart(deps, request);
  if (taken.outcome === 'too-many')
    return noticePage(deps, speech, 429, waiting(taken, speech), payForm(speech, link, t.status.retry));
  const started = await payMissedDebit(deps, link, inLanguage(language).language);
  switch (started.outcome) {
    case 'checkout':
      return seeOther(started.checkoutUrl);
    case 'already-paid':
    case 'in-progress':
      return seeOther(routes.donationStatusOf(started.returnToken));
    case 'provider-unavailable':
    case 'conflict':
      return noticePage(deps, speech, 503, t.notices.unavailable, payForm(speech, link, t.status.retry));
    case 'provider-refused':
    case 'attempt-key-reused':
      return noticePage(deps, speech, 422, t.notices.refused);
    case 'collected':
    case 'paid':
    case 'not-asked':
    case 'invalid-link':
    case 'expired-link':
      return nothingToPay(deps, speech, started.outcome);
    default:
      return started satisfies never;
  }
}

type NothingToPay = 'collected' | 'paid' | 'not-asked' | 'invalid-link' | 'expired-link';

const statusOf = {
  collected: 200,
  paid: 200,
  'not-asked': 200,
  'invalid-link': 404,
  'expired-link': 410,
} as const satisfies Record<NothingToPay, number>;

function nothingToPay(deps: DonationDeps, speech: Speech, outcome: NothingToPay): Promise<Response> {
  const { title, text } = speech.donations.missedDebit.nothing[outcome];
  const status = statusOf[outcome];
  if (status !== 200) return noticePage(deps, speech, status, { title, text });
  const then = outcome === 'not-asked' ? toForm(speech) : null;
  return pageResponse(deps, speech, {
    title,
    content: () => html`<div class="flow">${noticeText(text, 'good')} ${then}</div>`,
  });
}
