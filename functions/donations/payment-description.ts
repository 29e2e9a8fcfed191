import { referenceOf } from '../../src/domain/donations/outbox/compose-mail.ts';
import type { Donation } from '../../src/domain/donations/ledger/donation.ts';

/** The line a donor recognises; with the reference, so that it is unique per customer as Mollie asks. */
export function paymentDescription({ id }: Donation): string {
  return `Gift BuurtWerkKamerFonds ${referenceOf(id)}`;
}
