import { stopCardsWhenTried } from '../../src/domain/donations/ledger/card-stop.ts';
import { payWhatIsOwed } from '../../src/domain/donations/outbox/pay-what-is-owed.ts';
import { log } from '../http/log.ts';
import type { Taken } from '../http/limits.ts';
import type { DonationDeps } from '../http/deps.ts';

/** Everything that leads to a new payment counts as one try, and is looked at for somebody who tries stolen cards. */
export async function takeStart(deps: DonationDeps, request: Request, email?: string): Promise<Taken> {
  const taken = await deps.limits.take('donate', { request, ...(email && { email }) });
  if (taken.outcome === 'too-many' && taken.who !== 'everybody') return taken;
  const donationId = await stopCardsWhenTried(deps, taken.outcome === 'too-many');
  if (donationId !== undefined) {
    log('card-testing', { donationId });
    deps.afterwards(async () => void (await payWhatIsOwed(deps, { limit: 20, donationId })));
  }
  return taken;
}
