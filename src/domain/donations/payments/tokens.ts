import type { MissedDebit } from '../ledger/entries.ts';
import type { Signer } from '../provider/ports.ts';
import { day, type Timestamp } from '../../../shared/time.ts';

/** Opens the page to which the provider sends the donor back. Always the same for a donation, so a retry asks the same of the provider. */
export function returnToken(signer: Signer, donationId: string): Promise<string> {
  return signer.sign('return', donationId);
}

export function donationOfReturnToken(signer: Signer, token: string): Promise<string | undefined> {
  return signer.verify('return', token);
}

/** Longer than a yearly gift needs, because "I cannot stop it" is the worst that a link can do to a donor. */
export const manageLinkValidFor = 550 * day;

/** Opens "my gift". Signed, so nothing of it is stored: a thief of the database cannot make one. */
export function manageToken(signer: Signer, donationId: string, now: Timestamp): Promise<string> {
  return signer.sign('manage', `${donationId}.${now + manageLinkValidFor}`);
}

/** A quarter: after that "the amount of last time" says nothing to anybody. */
export const missedLinkValidFor = 92 * day;

/** Opens the page on which a failed debit can be paid by hand, and that page only. */
export function missedToken(signer: Signer, { donationId, paymentId }: MissedDebit, now: Timestamp): Promise<string> {
  return signer.sign('missed', `${donationId}.${now + missedLinkValidFor}.${paymentId}`);
}

export async function debitOfMissedToken(
  signer: Signer,
  token: string,
  now: Timestamp,
): Promise<MissedDebit | 'invalid' | 'expired'> {
  const payload = await signer.verify('missed', token);
  const [donationId, validUntil, ...paymentId] = payload?.split('.') ?? [];
  if (donationId === undefined || validUntil === undefined) return 'invalid';
  return Number(validUntil) > now ? { donationId, paymentId: paymentId.join('.') } : 'expired';
}

export async function donationOfManageToken(
  signer: Signer,
  token: string,
  now: Timestamp,
): Promise<{ readonly donationId: string } | 'invalid' | 'expired'> {
  const payload = await signer.verify('manage', token);
  const [donationId, validUntil] = payload?.split('.') ?? [];
  if (donationId === undefined || validUntil === undefined) return 'invalid';
  return Number(validUntil) > now ? { donationId } : 'expired';
}

/** What a link turns out to be that opens nothing. */
export type BadLink = { readonly outcome: 'invalid-link' | 'expired-link' };
