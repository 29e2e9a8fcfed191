import { changeMyGift } from '../donations/self-service/change-my-gift.ts';
import { exportMyGift, type GiftExport } from '../donations/self-service/my-gift.ts';
import type { OutboxDeps } from '../donations/outbox/process-outbox.ts';
import { manageToken } from '../donations/payments/tokens.ts';

/** Gifts of one address that are looked at together. */
const most = 500;

/** All that is kept of a donor: every gift of the same address, or this one when there is none. */
export async function exportDonor(deps: OutboxDeps, donationId: string): Promise<readonly GiftExport[]> {
  const exported: GiftExport[] = [];
  for (const id of await giftsOfDonor(deps, donationId)) {
    const own = await exportMyGift(deps, await manageToken(deps.signer, id, deps.clock.now()));
    if (own.outcome === 'found') exported.push(own.gift);
  }
  return exported;
}

/**
 * Takes away name, address and message of a donor, with every gift of the same address, and stops what repeats. Goes through the
 * door that donors have themselves, so that both do the same. False when something kept being written by others.
 */
export async function eraseDonor(deps: OutboxDeps, donationId: string): Promise<boolean> {
  let whole = true;
  for (const id of await giftsOfDonor(deps, donationId)) {
    const token = await manageToken(deps.signer, id, deps.clock.now());
    const { outcome } = await changeMyGift(deps, token, { kind: 'erase' });
    whole &&= outcome === 'changed' || outcome === 'accepted';
  }
  return whole;
}

async function giftsOfDonor({ ledger }: OutboxDeps, donationId: string): Promise<readonly string[]> {
  const donor = await ledger.readDonor(donationId);
  const same = donor?.email === undefined ? [] : await ledger.findByEmail(donor.email, most);
  return [...new Set([donationId, ...same])];
}
