import { html, type SafeHtml } from '@remix-run/html-template';
import type { FieldError, TypedFields } from '../donations/donation-request.ts';
import { frequencies } from '../donations/frequency.ts';
import type { ProviderName } from '../donations/provider.ts';
import { donations as t } from '../i18n/nl/donations.ts';
import { endpoints } from '../routes.ts';
import { amountChoice } from './amount-choice.ts';
import { costChoice } from './cost-choice.ts';
import { donorFields } from './donor-fields.ts';
import { emailQuestion, type EmailQuestion } from './email-question.ts';
import type { DonationPage } from './donation-page.ts';
import { errorSummary } from './error-summary.ts';
import { choices, flag, hidden } from './fields.ts';
import { purposeChoice } from './purpose-choice.ts';
import { trapFields, traps } from './traps.ts';
import { wayChoice } from './way-choice.ts';

export interface DonationForm {
  readonly page: DonationPage;
  /** As it came in: all of it is shown again. */
  readonly typed?: TypedFields;
  readonly errors?: readonly FieldError[];
  /** What makes two sendings one gift. Without it the script of the page makes one. */
  readonly attemptKey?: string;
  /** Through which providers a gift can be paid; the script asks where the page cannot know. */
  readonly providers?: readonly ProviderName[];
  readonly via?: ProviderName;
  readonly emailQuestion?: EmailQuestion;
  /** The address about which the donor was asked: not asked again. */
  readonly emailAsked?: string;
}

/** Names of the fields that are not about the gift. */
export const hiddenFields = {
  attemptKey: 'attemptKey',
  via: 'via',
  emailAsked: 'emailAsked',
  /** Sent by the button that says yes to the suggested address; wins from what was typed. */
  emailMeant: 'emailMeant',
  ...trapFields,
} as const;

/** The same form on the built page and on the one that says what is wrong. Works without its script. */
export function donationForm(form: DonationForm): SafeHtml {
  const { page, typed = {}, errors = [], attemptKey = '', emailQuestion: question, ...way } = form;
  const emailAsked = question?.typed ?? form.emailAsked;
  const messages = new Map(errors.map(({ field, code }) => [field, t.errors.fields[code]]));
  const frequencyOptions = frequencies.map((value) => ({ value, label: t.form.frequencies[value] }));
  return html`<donation-form data-methods="${endpoints.paymentMethods}" data-words="${JSON.stringify(t.live)}">
    ${page.isTrial ? trialBanner(false) : null}
    <form action="${endpoints.donations}" method="post" class="donation" novalidate>
      ${errors.length === 0 ? null : errorSummary(errors.map(({ field, code }) => ({ id: field, message: t.errors.fields[code] })))}
      ${question && emailQuestion(question, hiddenFields.emailMeant)} ${hidden(hiddenFields.attemptKey, attemptKey)}
      ${emailAsked ? hidden(hiddenFields.emailAsked, emailAsked) : null}
      ${choices('frequency', t.form.frequency, frequencyOptions, typed.frequency ?? 'once', { error: messages.get('frequency') })}
      ${amountChoice(page, typed, messages)} ${purposeChoice(page, typed, messages)} ${donorFields(typed, messages)}
      ${costChoice(page, typed)} ${wayChoice(page, way)} ${traps()}
      <div class="flow">
        ${page.isTrial ? null : trialBanner(true)}
        <button type="submit" class="button" data-pay>${t.form.button}</button>
        <p data-summary role="status" hidden></p>
        <p class="quiet">
          <small>${t.form.buttonHint} <span data-methods></span></small>
        </p>
      </div>
    </form>
  </donation-form>`;
}

/**
 * In production only the provider's answer tells that its key is for trying: then it appears below, at the button, where nothing
 * that is being read moves.
 */
function trialBanner(isHidden: boolean): SafeHtml {
  return html`<p class="notice" data-test-mode ${flag('hidden', isHidden)}>${t.testMode}</p>`;
}
