import { endpoints, routes } from '../../src/routes.ts';
import { answerDonationStatus } from '../donation-status.ts';
import { answerDonations } from '../donations.ts';
import { answerManageLink } from '../manage-link.ts';
import { answerMollieWebhook } from '../mollie-webhook.ts';
import { answerMyGift } from '../my-gift.ts';
import { answerPaymentMethods } from '../payment-methods.ts';
import { answerPayMissedDebit } from '../pay-missed-debit.ts';
import { answerStripeWebhook } from '../stripe-webhook.ts';
import type { Create } from './connection.ts';

/** What needs all services, by path. `/api/fund` needs the books only. */
export const donationEndpoints: Readonly<Record<string, Create>> = {
  [endpoints.donations]: answerDonations,
  [endpoints.manageLink]: answerManageLink,
  [endpoints.paymentMethods]: answerPaymentMethods,
  [endpoints.mollieWebhook]: answerMollieWebhook,
  [endpoints.stripeWebhook]: answerStripeWebhook,
  [routes.donationStatus]: answerDonationStatus,
  [routes.myGift]: answerMyGift,
  [routes.payMissedDebit]: answerPayMissedDebit,
};
