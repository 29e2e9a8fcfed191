import type { MoneyKind } from '../../../domain/treasurer/booking.ts';

export const moneyKinds = {
  gift: 'Gift',
  refund: 'Terugbetaald',
  'refund-failed': 'Terugbetalen mislukt',
  chargeback: 'Teruggehaald door de bank',
  'chargeback-reversed': 'Weer terug van de bank',
  correction: 'Boeking teruggenomen',
} satisfies Record<MoneyKind, string>;

export const providerNames = { mollie: 'Mollie', stripe: 'Stripe', bank: 'Bank' };

/** By the word of the payment provider. */
export const methodNames = {
  ideal: 'iDEAL',
  directdebit: 'Incasso',
  sepa_debit: 'Incasso',
  card: 'Kaart',
  creditcard: 'Creditcard',
  bancontact: 'Bancontact',
  banktransfer: 'Overboeking',
  paypal: 'PayPal',
  applepay: 'Apple Pay',
};
