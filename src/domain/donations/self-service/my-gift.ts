import { binds, type Agreement } from '../ledger/agreement.ts';
import { openBooks, type Books } from '../ledger/books.ts';
import { localDate } from '../../../shared/calendar.ts';
import type { Cents } from '../money/cents.ts';
import { isDebitUnderWay, referenceOf } from '../outbox/compose-mail.ts';
import type { Donation, DonationStatus } from '../ledger/donation.ts';
import type { KnownDonor } from '../ledger/donor.ts';
import type { MoneyEvent, StopReason } from '../ledger/entries.ts';
import type { Frequency } from '../money/frequency.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { canChangeAccount, isPaused, nextDebit } from '../ledger/next-debit.ts';
import { subscriptionActions, tasksOf } from '../ledger/outbox-task.ts';
import { lastMissed, type LastMissed } from './pay-missed-debit.ts';
import type { Clock, Signer } from '../provider/ports.ts';
import type { Mode } from '../provider/provider.ts';
import type { Purpose } from '../money/purpose.ts';
import type { LocalDate } from '../../../shared/time.ts';
import { donationOfManageToken, type BadLink } from '../payments/tokens.ts';

export interface MyGiftDeps {
  readonly ledger: Ledger;
  readonly signer: Signer;
  readonly clock: Clock;
}

/** What a donor sees of a gift from the link in a mail. Amount and frequency are what the donor wants, carried out or not. */
export interface MyGift {
  readonly reference: string;
  readonly mode: Mode;
  readonly status: DonationStatus;
  readonly purpose: Purpose;
  readonly amount: Cents;
  readonly frequency: Frequency;
  readonly history: readonly HistoryLine[];
  readonly nextDebit?: LocalDate;
  readonly paused: boolean;
  readonly stopped?: StopReason;
  /** A debit that the bank already has still comes. */
  readonly debitUnderWay: boolean;
  /** Whether amount, frequency, pause and stop make sense. */
  readonly canChange: boolean;
  /** Whether the donor can give permission from another account. */
  readonly canChangeAccount: boolean;
  /** A periodic gift of which the years are not over: amount and pause stay as they are. */
  readonly agreement?: Agreement;
  readonly erased: boolean;
  /** Amount, frequency or day are not those with which it began. */
  readonly isChanged: boolean;
  /** The provider has still to be told. */
  readonly isWaiting: boolean;
  /** The last debit failed, and the donor may pay it by hand. */
  readonly missed?: LastMissed;
  readonly donor?: KnownDonor;
}

export interface HistoryLine {
  readonly kind: MoneyEvent['type'];
  readonly cents: Cents;
  readonly bookedOn: LocalDate;
  readonly paymentId: string;
}

/** Only looks: a link scanner may open it a hundred times. */
export async function openMyGift(
  deps: MyGiftDeps,
  token: string,
): Promise<BadLink | { readonly outcome: 'found'; readonly gift: MyGift }> {
  const books = await booksOfLink(deps, token);
  if ('outcome' in books) return books;
  const [donor, missed] = await Promise.all([deps.ledger.readDonor(books.donation.id), lastMissed(deps, books)]);
  const gift = giftOf(books.donation, localDate(deps.clock.now()));
  return { outcome: 'found', gift: { ...gift, ...(missed && { missed }), ...(donor && { donor }) } };
}

/** All that is kept about a gift and its donor, for the donor to take along. */
export interface GiftExport extends MyGift {
  readonly entries: Books['entries'];
}

export async function exportMyGift(
  deps: MyGiftDeps,
  token: string,
): Promise<BadLink | { readonly outcome: 'found'; readonly gift: GiftExport }> {
  const books = await booksOfLink(deps, token);
  if ('outcome' in books) return books;
  const donor = await deps.ledger.readDonor(books.donation.id);
  const gift = giftOf(books.donation, localDate(deps.clock.now()));
  return { outcome: 'found', gift: { ...gift, ...(donor && { donor }), entries: books.entries } };
}

export async function booksOfLink({ ledger, signer, clock }: MyGiftDeps, token: string): Promise<Books | BadLink> {
  const link = await donationOfManageToken(signer, token, clock.now());
  if (link === 'expired') return { outcome: 'expired-link' };
  const books = link === 'invalid' ? undefined : await openBooks(ledger, link.donationId);
  return books ?? { outcome: 'invalid-link' };
}

function giftOf(donation: Donation, today: LocalDate): MyGift {
  const { recurring, id, mode, status, purpose, agreement, erased } = donation;
  const { amount, frequency } = recurring?.wanted ?? donation;
  const debit = nextDebit(donation, today);
  const stopped = recurring?.stopped ?? recurring?.stopWanted;
  return {
    reference: referenceOf(id),
    mode,
    status,
    purpose,
    amount,
    frequency,
    history: historyOf(donation),
    ...(debit && { nextDebit: debit }),
    paused: isPaused(donation, today),
    ...(stopped && { stopped }),
    debitUnderWay: isDebitUnderWay(donation),
    canChange: debit !== undefined,
    canChangeAccount: canChangeAccount(donation, today),
    ...(agreement && binds(agreement, today) && { agreement }),
    erased,
    isChanged: (recurring?.wantedAt ?? 0) > 0,
    isWaiting: tasksOf(donation).some(({ kind }) => subscriptionActions.some((action) => action === kind)),
  };
}

/** Oldest first. */
function historyOf({ payments }: Donation): HistoryLine[] {
  const lines = payments.flatMap(({ money }) => money);
  return lines
    .toSorted((one, other) => one.bookedOn.localeCompare(other.bookedOn) || one.at - other.at)
    .map(({ type: kind, cents, bookedOn, paymentId }) => ({ kind, cents, bookedOn, paymentId }));
}
