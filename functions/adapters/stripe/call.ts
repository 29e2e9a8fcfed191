import { Stripe } from 'stripe';
import { ProviderRefused, ProviderUnavailable } from '../../../src/domain/donations/provider/ports.ts';
import { NotFound, type Failures } from '../provider/call.ts';

export const stripeFailures: Failures = { nameFailure, worthRetrying };

function nameFailure(error: unknown): Error {
  if (!(error instanceof Stripe.errors.StripeError)) return error instanceof Error ? error : new Error(String(error));
  const { statusCode, param, message, code } = error;
  // 400 when it is a parameter, as the customer of a list.
  if (statusCode === 404 || code === 'resource_missing') return new NotFound(message, { cause: error });
  // 402 is a card that was declined. 401 and 403 are ours to repair, and then the same call works.
  return statusCode === 400 || statusCode === 402
    ? new ProviderRefused(message, param, { cause: error })
    : new ProviderUnavailable(`Stripe: ${message}`, { cause: error });
}

/** Too busy (429), still working on it (409), broken (5xx), or no answer. */
function worthRetrying(error: unknown): boolean {
  if (!(error instanceof Stripe.errors.StripeError)) return false;
  const { statusCode } = error;
  return statusCode === undefined || statusCode === 409 || statusCode === 429 || statusCode >= 500;
}

/** Our key is wrong, or may not see this: 401, 403. */
export function isForbidden(error: unknown): boolean {
  const status = error instanceof Stripe.errors.StripeError ? error.statusCode : undefined;
  return status === 401 || status === 403;
}
