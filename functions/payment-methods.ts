import type { DonationDeps, Handler } from './http/deps.ts';

export type PaymentMethodsDeps = Pick<DonationDeps, 'provider' | 'clock'>;

/** GET /api/payment-methods */
export function answerPaymentMethods(_deps: PaymentMethodsDeps): Handler {
  return async () => new Response(null, { status: 501 });
}
