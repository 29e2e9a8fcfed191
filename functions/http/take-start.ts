import { stopCardsWhenTried } from '../../src/donations/card-stop.ts';
import { payWhatIsOwed } from '../../src/donations/pay-what-is-owed.ts';
import { log } from '../runtime/log.ts';
import type { Taken } from '../runtime/limits.ts';
import type { DonationDeps } from './deps.ts';

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
