import { donationFields, type TypedFields } from '../../src/domain/donations/payments/donation-request.ts';
import { methodsAtOnce, type MethodAtOnce } from '../../src/domain/donations/provider/ports.ts';
import { startDonation } from '../../src/domain/donations/payments/start-donation.ts';
import { hiddenFields } from '../../src/views/donations/donation-form.ts';
import { readDonationPage } from '../../src/views/ui/page-shell.ts';
import type { LocaleContext } from '../../src/views/ui/locale.ts';
import { attemptKeyOf } from './attempt-key.ts';
import { check, donationAnswer } from './donation-answer.ts';
import type { KeptDonation, Obstacle } from './kept-donation.ts';
import type { DonationDeps, Handler } from '../http/deps.ts';
import type { ReadForm } from '../http/form-body.ts';
import { forgetForm, keepForm } from '../http/kept-form.ts';
import { isBot } from '../http/is-bot.ts';
import { receiveForm } from '../http/notices.ts';
import { providerChosen } from './fallback-provider.ts';
import { seeOther } from '../http/page.ts';
import { inLanguage, localeOf } from '../http/locale.ts';
import { receiverMissing } from './receiver-missing.ts';
import { limitCheckoutStarts } from './limit-checkout-starts.ts';

/** `POST /api/donations`: the form of `/doneren/`. 303 to the provider's checkout, or to the form again with what is in the way. */
export function answerDonations(deps: DonationDeps): Handler {
  return async (request) => {
    const locale = await localeOf(request);
    const { language, routes } = locale;
    if (request.method !== 'POST') return seeOther(routes.donate);
    const form = await receiveForm(deps, locale, request);
    if (form instanceof Response) return form;
    const kept = keptIn(deps, form);
    const again = (obstacle: Obstacle, more: Partial<KeptDonation> = {}, headers?: Readonly<Record<string, string>>) =>
      backToForm(deps, locale, { ...kept, ...more, obstacle }, headers);
    if (isBot(form.get)) return again('suspicious');

    const page = readDonationPage((await deps.pageShell()).html);
    if (page.lacksReceiver && deps.provider.mode === 'live') return receiverMissing(deps, locale);
    const { gift, wrong } = check(kept, page);
    if (wrong) return again('mistakes');
    const rateLimit = await limitCheckoutStarts(deps, request, gift.donor?.email);
    if (rateLimit.outcome === 'too-many') {
      const { retryAfter } = rateLimit;
      const waitUntil = deps.clock.now() + retryAfter * 1000;
      return again('too-many', { waitUntil }, { 'Retry-After': String(retryAfter) });
    }
    const payWith = methodOf(form.get(hiddenFields.payWith));
    const key = await attemptKeyOf(deps, request, form.get(hiddenFields.attemptKey), gift);
    const started = await startDonation(deps, { ...gift, ...inLanguage(language) }, key.booked, kept.via, payWith);
    const attempt = { attemptKey: key.shown };
    switch (started.outcome) {
      case 'checkout': {
        const { donationId, checkoutUrl } = started;
        const sent = { ...kept, ...attempt, donationId, obstacle: 'nothing' } satisfies KeptDonation;
        const cookie = await keepForm(deps, routes.donationForm, sent);
        return seeOther(checkoutUrl, { 'Set-Cookie': cookie ?? forgetForm(deps, routes.donationForm) });
      }
      case 'already-paid':
      case 'in-progress':
        return seeOther(routes.donationStatusOf(started.returnToken));
      case 'provider-unavailable':
        return again('unavailable', { ...attempt, donationId: started.donationId }, { 'Retry-After': '30' });
      case 'provider-refused':
        return again('refused');
      case 'attempt-key-reused':
        return again('reused', { attemptKey: deps.ids.next() });
      default:
        return started satisfies never;
    }
  };
}

function methodOf(typed: string): MethodAtOnce | undefined {
  return methodsAtOnce.find((method) => method === typed);
}

function keptIn({ provider, ids }: DonationDeps, form: ReadForm): Omit<KeptDonation, 'obstacle'> {
  const typed: TypedFields = Object.fromEntries(donationFields.map((name) => [name, form.get(name)]));
  const via = providerChosen(provider, form.get(hiddenFields.provider));
  return {
    typed: { ...typed, email: form.get(hiddenFields.acceptedSuggestion) || form.get('email') },
    attemptKey: form.get(hiddenFields.attemptKey) || ids.next(),
    declinedSuggestion: form.get(hiddenFields.declinedSuggestion),
    ...(via && { via }),
  };
}

const statusOf = {
  nothing: 200,
  mistakes: 422,
  suspicious: 422,
  'too-many': 429,
  unavailable: 503,
  refused: 422,
  reused: 409,
} as const satisfies Record<Obstacle, number>;

/** To a page that can be reloaded and gone back to. What is too much for a cookie is answered at once. */
async function backToForm(
  deps: DonationDeps,
  locale: LocaleContext,
  kept: KeptDonation,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const { donationForm } = locale.routes;
  const cookie = await keepForm(deps, donationForm, kept);
  if (cookie !== undefined) return seeOther(donationForm, { ...headers, 'Set-Cookie': cookie });
  return donationAnswer(deps, locale, kept, { status: statusOf[kept.obstacle], headers });
}
