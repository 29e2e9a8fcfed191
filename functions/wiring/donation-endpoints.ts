import { languages } from '../../src/i18n/languages.ts';
import { endpoints, routesIn, type Routes } from '../../src/routes.ts';
import { answerDonationForm } from '../donations/donation-form.ts';
import { answerDonationStatus } from '../donations/donation-status.ts';
import { answerDonations } from '../donations/donations.ts';
import { answerManageLink } from '../donations/manage-link.ts';
import { answerMollieWebhook } from '../donations/mollie-webhook.ts';
import { answerMyGift } from '../donations/my-gift.ts';
import { answerPaymentMethods } from '../donations/payment-methods.ts';
import { answerPayMissedDebit } from '../donations/pay-missed-debit.ts';
import { answerStripeWebhook } from '../donations/stripe-webhook.ts';
import type { Create } from './connection.ts';

/** What needs all services, by path. `/api/fund` needs the books only. */
export const donationEndpoints: Readonly<Record<string, Create>> = {
  [endpoints.donations]: answerDonations,
  [endpoints.manageLink]: answerManageLink,
  [endpoints.paymentMethods]: answerPaymentMethods,
  [endpoints.mollieWebhook]: answerMollieWebhook,
  [endpoints.stripeWebhook]: answerStripeWebhook,
  ...inEachLanguage('donationForm', answerDonationForm),
  ...inEachLanguage('donationStatus', answerDonationStatus),
  ...inEachLanguage('myGift', answerMyGift),
  ...inEachLanguage('payMissedDebit', answerPayMissedDebit),
};

/** One function answers in all languages: it hears from the address in which. */
export function inEachLanguage<T>(route: OnePage, answer: T): Record<string, T> {
  return Object.fromEntries(languages.map((language) => [routesIn(language)[route], answer]));
}

type OnePage = { [Name in keyof Routes]: Routes[Name] extends string ? Name : never }[keyof Routes];
