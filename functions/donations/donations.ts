import { html, type SafeHtml } from '@remix-run/html-template';
import {
  donationFields,
  parseDonationRequest,
  type DonationRequest,
  type TypedFields,
} from '../../src/domain/donations/payments/donation-request.ts';
import { suggestEmail } from '../../src/domain/donations/payments/email-suggestion.ts';
import { startDonation } from '../../src/domain/donations/payments/start-donation.ts';
import { donationForm, hiddenFields, type DonationForm } from '../../src/views/donations/donation-form.ts';
import { readDonationPage } from '../../src/views/ui/frame.ts';
import { noticeText } from '../../src/views/ui/notice.ts';
import { otherWayForm } from '../../src/views/donations/other-way.ts';
import type { Speech } from '../../src/views/ui/speech.ts';
import { transferInstead } from '../../src/views/donations/transfer-instead.ts';
import { attemptKeyOf } from './attempt-key.ts';
import type { DonationDeps, Handler } from '../http/deps.ts';
import type { ReadForm } from '../http/form-body.ts';
import { isMachine } from '../http/machine.ts';
import { receiveForm, waiting } from '../http/notices.ts';
import { otherWay, viaOf } from './other-way.ts';
import { pageResponse, seeOther } from '../http/page.ts';
import { inLanguage, speechFor } from '../http/speech.ts';
import { takeStart } from './take-start.ts';

/** `POST /api/donations`: the form of `/doneren/`. 303 to the provider's checkout, or the form again with what is wrong. */
export function answerDonations(deps: DonationDeps): Handler {
  return async (request) => {
    const speech = await speechFor(request);
    const { donations: t, language, routes } = speech;
    if (request.method !== 'POST') return seeOther(routes.donate);
    const form = await receiveForm(deps, speech, request);
    if (form instanceof Response) return form;
    const typed = typedIn(form);
    const typedKey = form.get(hiddenFields.attemptKey);
    const via = viaOf(deps.provider, form.get(hiddenFields.via));
    const emailAsked = form.get(hiddenFields.emailAsked);
    const shown = { attemptKey: typedKey || deps.ids.next(), typed, emailAsked, ...(via && { via }) };
    const again = (answer: Answer) => formPage(deps, speech, { ...shown, ...answer });
    if (isMachine(form.get)) return again({ status: 422, notice: t.notices.suspicious });

    const { rooms, costs } = readDonationPage((await deps.frame()).html);
    const parsed = parseDonationRequest(typed, new Set(rooms.map(({ slug }) => slug)), costs);
    if (!parsed.ok) return again({ status: 422, errors: parsed.errors });
    const email = parsed.request.donor?.email;
    const meant = email && email !== emailAsked ? suggestEmail(email) : undefined;
    if (email && meant) return again({ status: 422, emailQuestion: { typed: email, meant } });
    const taken = await takeStart(deps, request, email);
    if (taken.outcome === 'too-many') {
      const { headers, ...notice } = waiting(taken, speech);
      return again({ status: 429, notice, headers });
    }
    const key = await attemptKeyOf(deps, request, typedKey, parsed.request);
    const started = await startDonation(deps, { ...parsed.request, ...inLanguage(language) }, key.booked, via);
    switch (started.outcome) {
      case 'checkout':
        return seeOther(started.checkoutUrl);
      case 'already-paid':
      case 'in-progress':
        return seeOther(routes.donationStatusOf(started.returnToken));
      case 'provider-unavailable': {
        const other = await otherWay(deps, started.donationId);
        return again({
          status: 503,
          notice: { ...t.notices.unavailable, ...(other && { text: t.notices.otherWay[other].text }) },
          gift: parsed.request,
          attemptKey: key.shown,
          headers: { 'Retry-After': '30' },
          ...(other && { instead: otherWayForm(other, typed, key.shown, speech) }),
        });
      }
      case 'provider-refused':
        return again({ status: 422, notice: t.notices.refused });
      case 'attempt-key-reused':
        return again({ status: 409, notice: t.notices.unreadable, attemptKey: deps.ids.next() });
      default:
        return started satisfies never;
    }
  };
}

function typedIn(form: ReadForm): TypedFields {
  const typed = Object.fromEntries(donationFields.map((name) => [name, form.get(name)]));
  return { ...typed, email: form.get(hiddenFields.emailMeant) || form.get('email') };
}

interface Answer extends Partial<Omit<DonationForm, 'page' | 'speech'>> {
  readonly status: number;
  readonly notice?: { readonly title: string; readonly text: string };
  /** That cannot be paid now, and can be transferred. */
  readonly gift?: DonationRequest;
  readonly headers?: Readonly<Record<string, string>>;
  /** Between what is in the way and the form. */
  readonly instead?: SafeHtml;
}

function formPage(deps: DonationDeps, speech: Speech, answer: Answer): Promise<Response> {
  const { status, notice, gift, headers = {}, instead, ...form } = answer;
  return pageResponse(deps, speech, {
    status,
    headers,
    title: notice?.title ?? speech.donations.errors.pageTitle,
    content: (page) =>
      html`<div class="flow">
        ${notice && noticeText(notice.text)} ${instead} ${gift && transferInstead(gift, page, speech)}
        <div class="card">${donationForm({ page, speech, providers: deps.provider.names, ...form })}</div>
      </div>`,
  });
}
