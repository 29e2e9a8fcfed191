import { html, type SafeHtml } from '@remix-run/html-template';
import type { FieldError, TypedFields } from '../../domain/donations/payments/donation-request.ts';
import type { ProviderName } from '../../domain/donations/provider/provider.ts';
import { endpoints } from '../../routes.ts';
import { amountChoice } from './amount-choice.ts';
import { donorFields } from './donor-fields.ts';
import { emailQuestion, type EmailQuestion } from './email-question.ts';
import type { DonationPage } from './donation-page.ts';
import { frequencyChoice } from './frequency-choice.ts';
import { mandate, promise } from './gift-promise.ts';
import { payButtons, payWithField } from './pay-buttons.ts';
import { errorSummary } from '../ui/error-summary.ts';
import { flag, hidden } from '../ui/fields.ts';
import { purposeChoice } from './purpose-choice.ts';
import { languageField, languageInput } from '../ui/language-input.ts';
import { honeypotFields, honeypot } from '../ui/honeypot.ts';
import { providerChoice } from './provider-choice.ts';
import type { LocaleContext } from '../ui/locale.ts';

export interface DonationForm {
  readonly page: DonationPage;
  readonly locale: LocaleContext;
  /** As it came in: all of it is shown again. */
  readonly typed?: TypedFields;
  readonly errors?: readonly FieldError[];
  /** What makes two sendings one gift. Without it the script of the page makes one. */
  readonly attemptKey?: string;
  /** Through which providers a gift can be paid; the script asks where the page cannot know. */
  readonly providers?: readonly ProviderName[];
  readonly emailQuestion?: EmailQuestion;
  /** The address about which the donor was asked: not asked again. */
  readonly declinedSuggestion?: string | undefined;
}

/** Names of the fields that are not about the gift. */
export const hiddenFields = {
  attemptKey: 'attemptKey',
  provider: 'via',
  payWith: payWithField,
  language: languageField,
  declinedSuggestion: 'emailAsked',
  /** Sent by the button that says yes to the suggested address; wins from what was typed. */
  acceptedSuggestion: 'emailMeant',
  ...honeypotFields,
} as const;

/** The same form on the built page and on the one that says what is wrong. Works without its script. */
export function donationForm(form: DonationForm): SafeHtml {
  const { page, locale, typed = {}, errors = [], attemptKey = '', emailQuestion: question, providers = [] } = form;
  const { donations: t } = locale;
  const declinedSuggestion = question?.typed ?? form.declinedSuggestion;
  const messages = new Map(errors.map(({ field, code }) => [field, t.errors.fields[code]]));
  return html`<donation-form
    data-methods="${endpoints.paymentMethods}"
    data-words="${JSON.stringify(t.live)}"
    ${localeOf(locale)}
  >
    ${page.isTrial ? trialBanner(locale, false) : null}
    <form action="${endpoints.donations}" method="post" class="donation" novalidate>
      ${
        errors.length === 0
          ? null
          : errorSummary(
              errors.map(({ field, code }) => ({ id: field, message: t.errors.fields[code] })),
              locale,
            )
      }
      ${question && emailQuestion(question, hiddenFields.acceptedSuggestion, locale)}
      ${hidden(hiddenFields.attemptKey, attemptKey)}${languageInput(locale)}
      ${declinedSuggestion ? hidden(hiddenFields.declinedSuggestion, declinedSuggestion) : null}
      ${frequencyChoice(typed, messages.get('frequency'), locale)} ${amountChoice(page, typed, messages, locale)}
      ${purposeChoice(page, typed, messages, locale)} ${donorFields(page, typed, messages, locale)} ${honeypot(locale)}
      ${mandate(page, locale)} ${payButtons(locale)} ${providerChoice(page, providers, locale)} ${promise(page, locale)}
      <p class="quiet" data-ways>
        <small>${t.form.buttonHint} <span data-methods></span></small>
      </p>
      ${page.isTrial ? null : trialBanner(locale, true)}
    </form>
  </donation-form>`;
}

/** For the script: money and days as the page writes them. */
function localeOf({ language, tag }: LocaleContext): SafeHtml | null {
  return language === 'nl' ? null : html` data-locale="${tag}"`;
}

/** In production only the provider's answer tells that its key is for trying: then it appears at the end, so that nothing moves. */
function trialBanner({ donations: t }: LocaleContext, isHidden: boolean): SafeHtml {
  return html`<p class="notice" data-test-mode ${flag('hidden', isHidden)}>${t.testMode}</p>`;
}
