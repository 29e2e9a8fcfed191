import type { FaultKind } from '../mollie/faults.ts';
import { Problem } from './problem.ts';

export { hang, takeFault } from '../mollie/faults.ts';

export function failBefore(kind: FaultKind | undefined): void {
  if (kind === 'rate-limit') throw new Problem(429, 'Request rate limit exceeded.', undefined, 'rate_limit');
  if (kind === 'unavailable') throw new Problem(503, 'The service is temporarily unavailable.');
}

/** On the way back: Stripe itself remembers what it did. */
export function failAfter(): Response {
  return new Problem(500, 'An unknown error occurred').toResponse();
}
