import { openBooks, maxAppendRetries, record, type Books } from '../ledger/books.ts';
import type { Cents } from '../money/cents.ts';
import type { CheckoutDeps } from '../payments/checkout.ts';
import type { MissedDebit } from '../ledger/entries.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { debitOf, missedDebitStatus } from '../ledger/missed-debit.ts';
import type { BadLink } from '../payments/tokens.ts';
import type { Clock, Signer } from '../provider/ports.ts';
import type { Mode } from '../provider/provider.ts';
import type { Purpose } from '../money/purpose.ts';
import type { DebitAdvice } from '../provider/reason-codes.ts';
import { settlePayment } from '../payments/settle-payment.ts';
import { startDonation, type Started } from '../payments/start-donation.ts';
import { debitOfMissedToken, missedLinkValidFor, missedToken } from '../payments/tokens.ts';

export type MissedDebitNow =
  | BadLink
  | { readonly outcome: 'missed'; readonly amount: Cents; readonly purpose: Purpose; readonly mode: Mode }
  | NothingMissed;

/** As in `missed-debit.ts`. */
type NothingMissed = { readonly outcome: 'collected' | 'paid' | 'not-asked' };

interface LookDeps {
  readonly ledger: Ledger;
  readonly signer: Signer;
  readonly clock: Clock;
}

/** What there is to pay behind the link of a mail. Only looks. */
export async function openMissedDebit(deps: LookDeps, token: string): Promise<MissedDebitNow> {
  const opened = await booksOfToken(deps, token);
  return 'outcome' in opened ? opened : behindLink(deps, opened.books, opened.missed);
}

export type PaidByHand = Started | BadLink | NothingMissed | { readonly outcome: 'conflict' | 'provider-unavailable' };

/**
 * Brings the donor to a checkout for the amount of the failed debit: a single gift, whose key is that debit, so that any number
 * of clicks is one payment. Asks the provider first whether the bank has paid since.
 */
export async function payMissedDebit(deps: CheckoutDeps, token: string, language?: string): Promise<PaidByHand> {
  const opened = await booksOfToken(deps, token);
  if ('outcome' in opened) return opened;
  const { missed } = opened;
  if ((await settlePayment(deps, missed.paymentId)).outcome === 'provider-unavailable')
    return { outcome: 'provider-unavailable' };
  const books = await openBooks(deps.ledger, missed.donationId);
  const now = books && (await behindLink(deps, books, missed));
  if (now === undefined) return { outcome: 'invalid-link' };
  if (now.outcome !== 'missed') return now;
  const { amount, purpose } = now;
  const donor = await deps.ledger.readDonor(missed.donationId);
  const more = { ...(donor && { donor }), ...(language !== undefined && { language }) };
  const request = { amount, frequency: 'once', purpose, insteadOf: missed, ...more } as const;
  const started = await startDonation(deps, request, `missed-debit:${missed.paymentId}`);
  if (!('donationId' in started)) return started;
  return (await noteReplacement(deps, missed, started.donationId)) ? started : { outcome: 'conflict' };
}

/** The last debit while nobody paid it, with what opens the page to pay it; only as long after as a link in the mail would. */
export async function lastMissed(deps: LookDeps, books: Books): Promise<LastMissed | undefined> {
  const now = deps.clock.now();
  const debit = books.donation.payments.findLast(({ sequence }) => sequence === 'recurring');
  if (debit === undefined || debit.boundAt + missedLinkValidFor <= now) return undefined;
  const missed = { donationId: books.donation.id, paymentId: debit.id };
  const standing = await missedDebitStatus(deps, books.donation, debit.id);
  if (standing.outcome !== 'missed') return undefined;
  const { amount, advice } = standing;
  return { amount, advice, token: await missedToken(deps.signer, missed, now) };
}

export interface LastMissed {
  readonly amount: Cents;
  readonly advice: DebitAdvice;
  readonly token: string;
}

async function booksOfToken(
  { ledger, signer, clock }: LookDeps,
  token: string,
): Promise<BadLink | { readonly books: Books; readonly missed: MissedDebit }> {
  const missed = await debitOfMissedToken(signer, token, clock.now());
  if (missed === 'expired') return { outcome: 'expired-link' };
  const books = missed === 'invalid' ? undefined : await openBooks(ledger, missed.donationId);
  return missed === 'invalid' || books === undefined ? { outcome: 'invalid-link' } : { books, missed };
}

async function behindLink(
  deps: Pick<LookDeps, 'ledger'>,
  { donation }: Books,
  { paymentId }: MissedDebit,
): Promise<MissedDebitNow> {
  const standing = await missedDebitStatus(deps, donation, paymentId);
  if (standing.outcome === 'never-failed') return { outcome: 'invalid-link' };
  if (standing.outcome !== 'missed') return standing;
  const { purpose, mode } = donation;
  return { outcome: 'missed', amount: standing.amount, purpose, mode };
}

/** In the books of the gift that repeats, before the donor can pay: should the bank pay too, a person hears of it. */
async function noteReplacement(deps: CheckoutDeps, missed: MissedDebit, donationId: string): Promise<boolean> {
  for (let turn = 0; turn < maxAppendRetries; turn += 1) {
    const books = await openBooks(deps.ledger, missed.donationId);
    if (books === undefined) return false;
    if (debitOf(books.donation, missed.paymentId)?.replacedBy === donationId) return true;
    const after = await record(deps, books, [{ type: 'debit-replaced', paymentId: missed.paymentId, donationId }]);
    if (after !== 'conflict') return true;
  }
  return false;
}
