import type { Ledger, Outbox } from '../ledger/ledger.ts';
import type { Clock } from '../provider/ports.ts';
import { hour } from '../../../shared/time.ts';

/**
 * Owes a mail with the links to all gifts of an address, at most one an hour. Says nothing about whether there are any:
 * who asks may not be the owner of the address.
 */
export async function sendManageLinks(
  { ledger, outbox, clock }: { readonly ledger: Ledger; readonly outbox: Outbox; readonly clock: Clock },
  email: string,
  /** Of the gift in whose books the mail is seen; absent: the newest. */
  donationId?: string,
): Promise<void> {
  const now = clock.now();
  const owner = donationId ?? (await ledger.findByEmail(email, 1))[0];
  if (owner !== undefined)
    await outbox.enqueue(owner, { kind: 'manage-links', about: String(Math.floor(now / hour)) }, now);
}
