import type { Stripe } from 'stripe';
import type { Call } from '../provider/call.ts';

export interface StripeContext {
  readonly client: Stripe;
  readonly call: Call;
  /** ms since 1970. */
  readonly now: () => number;
}
