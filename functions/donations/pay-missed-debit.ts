import { html } from '@remix-run/html-template';
import { openMissedDebit, payMissedDebit } from '../../src/domain/donations/self-service/pay-missed-debit.ts';
import { missedDebit, payForm } from '../../src/views/donations/missed-debit.ts';
import { noticeText } from '../../src/views/ui/notice.ts';
import type { LocaleContext } from '../../src/views/ui/locale.ts';
import type { DonationDeps, Handler } from '../http/deps.ts';
import { noticePage, receiveForm, toForm, waiting } from '../http/notices.ts';
import { pageResponse, seeOther } from '../http/page.ts';
import { inLanguage, localeOf } from '../http/locale.ts';
import { limitCheckoutStarts } from './limit-checkout-starts.ts';

/** `/doneren/alsnog/?link=<token>`, from the mail about a failed debit: GET shows what was missed, POST goes to pay it, once. */
export function answerPayMissedDebit(deps: DonationDeps): Handler {
  return async (request) => {
    const locale = await localeOf(request);
    if (request.method === 'POST') return pay(deps, locale, request);
    return show(deps, locale, new URL(request.url).searchParams.get('link') ?? '');
  };
}

async function show(deps: DonationDeps, locale: LocaleContext, link: string): Promise<Response> {
  const opened = await openMissedDebit(deps, link);
  if (opened.outcome !== 'missed') return nothingToPay(deps, locale, opened.outcome);
  return pageResponse(deps, locale, {
    title: locale.donations.missedDebit.title,
    content: (page) => missedDebit(opened, link, page, locale),
    address: (to) => to.payMissedDebitOf(link),
  });
}

async function pay(deps: DonationDeps, locale: LocaleContext, request: Request): Promise<Response> {
  const { donations: t, language, routes } = locale;
  const form = await receiveForm(deps, locale, request);
  if (form instanceof Response) return form;
  const link = form.get('link');
  const rateLimit = await limitCheckoutStarts(deps, request);
  if (rateLimit.outcome === 'too-many')
    return noticePage(deps, locale, 429, waiting(rateLimit, locale), payForm(locale, link, t.status.retry));
  const started = await payMissedDebit(deps, link, inLanguage(language).language);
  switch (started.outcome) {
    case 'checkout':
      return seeOther(started.checkoutUrl);
    case 'already-paid':
    case 'in-progress':
      return seeOther(routes.donationStatusOf(started.returnToken));
    case 'provider-unavailable':
    case 'conflict':
      return noticePage(deps, locale, 503, t.notices.unavailable, payForm(locale, link, t.status.retry));
    case 'provider-refused':
    case 'attempt-key-reused':
      return noticePage(deps, locale, 422, t.notices.refused);
    case 'collected':
    case 'paid':
    case 'not-asked':
    case 'invalid-link':
    case 'expired-link':
      return nothingToPay(deps, locale, started.outcome);
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

function nothingToPay(deps: DonationDeps, locale: LocaleContext, outcome: NothingToPay): Promise<Response> {
  const { title, text } = locale.donations.missedDebit.nothing[outcome];
  const status = statusOf[outcome];
  if (status !== 200) return noticePage(deps, locale, status, { title, text });
  const then = outcome === 'not-asked' ? toForm(locale) : null;
  return pageResponse(deps, locale, {
    title,
    content: () => html`<div class="flow">${noticeText(text, 'good')} ${then}</div>`,
  });
}
