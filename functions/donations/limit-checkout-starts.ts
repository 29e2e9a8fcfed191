import { stopCardsWhenTried } from '../../src/domain/donations/ledger/card-stop.ts';
import { processOutbox } from '../../src/domain/donations/outbox/process-outbox.ts';
import { log } from '../http/log.ts';
import type { RateLimit } from '../http/limits.ts';
import type { DonationDeps } from '../http/deps.ts';

/** Everything that leads to a new payment counts as one try, and is looked at for somebody who tries stolen cards. */
export async function limitCheckoutStarts(deps: DonationDeps, request: Request, email?: string): Promise<RateLimit> {
  const rateLimit = await deps.limits.consume('donate', { request, ...(email && { email }) });
  if (rateLimit.outcome === 'too-many' && rateLimit.who !== 'everybody') return rateLimit;
  const donationId = await stopCardsWhenTried(deps, rateLimit.outcome === 'too-many');
  if (donationId !== undefined) {
    log('card-testing', { donationId });
    deps.afterwards(async () => void (await processOutbox(deps, { limit: 20, donationId })));
  }
  return rateLimit;
}
