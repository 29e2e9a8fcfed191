import type { Agreement } from '../ledger/agreement.ts';
import { localDate } from '../../../shared/calendar.ts';
import { cents, negative, type Cents } from '../money/cents.ts';
import { isReceived, type Donation, type LedgerPayment } from '../ledger/donation.ts';
import type { PersonalData } from '../ledger/donor.ts';
import type { OutboxItem } from '../ledger/ledger.ts';
import type { DonorMailContent, GiftSummary, Mail } from './mail.ts';
import { isPaused, nextDebit } from '../ledger/next-debit.ts';
import {
  donorMails,
  eventOf,
  isDeceased,
  moderatorMails,
  treasurerAlerts,
  type DonorMailKind,
} from '../ledger/outbox-task.ts';
import { isFinal } from '../provider/payment-transitions.ts';
import { actionFor } from '../provider/reason-codes.ts';
import { failedRefund, refunded } from '../ledger/refund-outcome.ts';
import { statementOf } from '../ledger/giving-statement.ts';
import type { LocalDate, Timestamp } from '../../../shared/time.ts';

export interface MailFacts {
  readonly donation: Donation;
  readonly donor: PersonalData | undefined;
  readonly manageToken: string;
  /** For a debit that failed and may be paid by hand. */
  readonly missed?: { readonly amount: Cents; readonly token: string };
  /** All gifts of the same address, for the mail with links. */
  readonly gifts: readonly GiftSummary[];
  /** All gifts of the same donor, for the thank-you and the yearly statement. */
  readonly ofDonor?: readonly Donation[];
  readonly now: Timestamp;
}

/** What an owed mail says; `undefined` when there is nobody to send it to. */
export function composeMail(item: OutboxItem, facts: MailFacts): Mail | undefined {
  const { donation, donor } = facts;
  const { task, donationId } = item;
  const envelope = { id: `${donationId}:${eventOf(task)}`, mode: donation.mode };
  const alert = treasurerAlerts.find((kind) => kind === task.kind);
  if (alert !== undefined)
    return { ...envelope, audience: 'treasurer', kind: alert, donationId, ...(task.about && { about: task.about }) };
  const news = moderatorMails.find((known) => known === task.kind);
  if (news !== undefined) return { ...envelope, audience: 'moderators', kind: news, count: Number(task.about) };
  const kind = donorMails.find((known) => known === task.kind);
  if (kind === undefined || donor?.email === undefined || isDeceased(donation)) return undefined;
  const content = contentOf(kind, task.about ?? '', facts);
  const to = { email: donor.email, ...(donor.name && { name: donor.name }) };
  const { language } = donor;
  return content && { ...envelope, audience: 'donor', to, ...(language && { language }), ...content };
}

export function giftSummary({ id, amount, frequency, purpose, recurring }: Donation, manageToken: string): GiftSummary {
  const terms = recurring?.wanted ?? { amount, frequency };
  return { reference: referenceOf(id), amount: terms.amount, frequency: terms.frequency, purpose, manageToken };
}

/** Short enough to read out on the phone. */
export function referenceOf(donationId: string): string {
  return donationId.slice(0, 8).toUpperCase();
}

function contentOf(kind: DonorMailKind, about: string, facts: MailFacts): DonorMailContent | undefined {
  const { donation, manageToken, gifts, ofDonor = [], now } = facts;
  const { recurring, payments } = donation;
  const gift = giftSummary(donation, manageToken);
  const debit = nextDebit(donation, localDate(now));
  const next = debit === undefined ? {} : { nextDebit: debit };
  switch (kind) {
    case 'thank-you':
      // What was received, whatever was changed since.
      return {
        ...gift,
        kind,
        amount: donation.amount,
        frequency: donation.frequency,
        paidOn: paidOn(payments, now),
        insteadOfDebit: donation.insteadOf !== undefined,
        isCopy: about !== '',
        invites:
          about === '' &&
          isSingle(donation) &&
          ofDonor.every((other) => nextDebit(other, localDate(now)) === undefined),
        ...next,
      };
    case 'debit-failed': {
      const payment = payments.find(({ id }) => id === about);
      // Written late: who was debited after all must not read that nothing was paid.
      if (payment !== undefined && isReceived(payment)) return undefined;
      const advice = actionFor(payment?.reasonCode).donor ?? 'ask-your-bank';
      const failed = payment?.amount ?? gift.amount;
      return { ...gift, kind, advice, failed, ...next, ...(facts.missed && { missed: facts.missed }) };
    }
    case 'charged-back':
      return chargedBack(gift, payments, about);
    case 'refunded': {
      const back = refunded(payments, about);
      return back && { ...gift, kind, ...back, ...next };
    }
    case 'refund-failed': {
      const failed = failedRefund(payments, about);
      return failed && { ...gift, kind, ...failed };
    }
    case 'mandate-gone':
      return { ...gift, kind };
    case 'subscription-changed': {
      const before = recurring?.subscription?.before ?? { amount: donation.amount, frequency: donation.frequency };
      const pause = debit !== undefined && isPaused(donation, localDate(now)) ? { pausedUntil: debit } : {};
      return { ...gift, kind, before, ...next, ...pause };
    }
    case 'mandate-changed':
      return { ...gift, kind, ...next, debitUnderWay: isDebitUnderWay(donation) };
    case 'subscription-stopped':
      return { ...gift, kind, reason: recurring?.stopped ?? 'donor', debitUnderWay: isDebitUnderWay(donation) };
    case 'manage-links':
      return { kind, gifts };
    case 'yearly-statement': {
      const total = statementOf(ofDonor, Number(about))?.net ?? 0;
      // Who died may have given under the same address elsewhere.
      if (total <= 0 || ofDonor.some(isDeceased)) return undefined;
      const ending = endingAgreement(ofDonor, Number(about));
      return { ...gift, kind, year: Number(about), total: cents(total), ...(ending && { ending }) };
    }
    default:
      return kind satisfies never;
  }
}

/** The one that a donor has to think of in the January after `year`: it ends that year, or has just ended. */
function endingAgreement(donations: readonly Donation[], year: number): Agreement | undefined {
  const all = donations.flatMap(({ agreement }) => agreement ?? []);
  return all.find(({ lastYear }) => lastYear === year + 1 || lastYear === year);
}

function isSingle({ recurring, insteadOf }: Donation): boolean {
  return recurring === undefined && insteadOf === undefined;
}

/** A debit that the bank already has still comes, one or two days after a stop. */
export function isDebitUnderWay({ payments }: Donation): boolean {
  return payments.some(({ sequence, status }) => sequence === 'recurring' && !isFinal(status));
}

function paidOn(payments: readonly LedgerPayment[], now: Timestamp): LocalDate {
  const lines = payments.flatMap(({ money }) => money);
  return lines.find(({ type }) => type === 'gift')?.bookedOn ?? localDate(now);
}

function chargedBack(
  gift: GiftSummary,
  payments: readonly LedgerPayment[],
  chargebackId: string,
): DonorMailContent | undefined {
  for (const entry of payments.flatMap(({ money }) => money)) {
    if (entry.type !== 'chargeback' || entry.chargebackId !== chargebackId) continue;
    const advice = actionFor(entry.reasonCode).donor ?? 'ask-your-bank';
    return { ...gift, kind: 'charged-back', advice, takenBack: negative(entry.cents), bookedOn: entry.bookedOn };
  }
  return undefined;
}
