import type { Agreement } from '../ledger/agreement.ts';
import type { Cents } from '../money/cents.ts';
import type { StopReason } from '../ledger/entries.ts';
import type { Frequency } from '../money/frequency.ts';
import type { ModeratorMailKind, TreasurerAlert } from '../ledger/outbox-task.ts';
import type { Mode } from '../provider/provider.ts';
import type { Purpose } from '../money/purpose.ts';
import type { DebitAdvice } from '../provider/reason-codes.ts';
import type { LocalDate } from '../../../shared/time.ts';

/** Hands a mail to the post. Words are the edge's: here is only what they are about. */
export interface Mailer {
  send(mail: Mail, handOver: HandOver): Promise<MailFate>;
}

/**
 * Called when all but the end of the text is with the mail server, which sends nothing before that end. False, or a rejection:
 * do not end it. So a process that dies before this call loses no mail, and one that dies after it leaves the mail in doubt.
 */
export type HandOver = () => Promise<boolean>;

/**
 * `not-accepted`: surely nobody got it (no connection, a temporary refusal), may be sent again. `refused`: the address does
 * not take mail. `unknown`: the connection broke after the text was sent; never sent again by itself.
 */
export type MailFate = 'accepted' | 'not-accepted' | 'refused' | 'unknown';

export type Mail = { readonly id: string; readonly mode: Mode } & (DonorMail | TreasurerMail | ModeratorMail);

export interface Recipient {
  readonly email: string;
  readonly name?: string;
}

export type DonorMail = {
  readonly audience: 'donor';
  readonly to: Recipient;
  /** As the site calls it; absent: Dutch. */
  readonly language?: string;
} & DonorMailContent;

/** `manageToken` opens "my gift"; `reference` is what a donor can name when they call. */
export type DonorMailContent =
  | (GiftSummary & {
      readonly kind: 'thank-you';
      readonly paidOn: LocalDate;
      readonly nextDebit?: LocalDate;
      /** In the place of a debit that failed: the gift that repeats goes its own way. */
      readonly insteadOfDebit?: boolean;
      /** Sent again, because somebody asked for it. */
      readonly isCopy?: boolean;
      /** Asks whether the donor wants to give every month: once, and nobody who does. */
      readonly invites?: boolean;
    })
  /** `failed`: what this debit was of, which may be another amount than the gift has now. */
  | (GiftSummary & {
      readonly kind: 'debit-failed';
      readonly advice: DebitAdvice;
      readonly failed: Cents;
      readonly nextDebit?: LocalDate;
      /** What may be paid by hand, and the link for it; absent when the donor refused the debit. */
      readonly missed?: { readonly amount: Cents; readonly token: string };
    })
  /** `takenBack`: of the one payment, which may be another amount than the gift has now. */
  | (GiftSummary & {
      readonly kind: 'charged-back';
      readonly advice: DebitAdvice;
      readonly takenBack: Cents;
      readonly bookedOn: LocalDate;
    })
  /** `refunded`: what went back, of a gift of `given`. */
  | (GiftSummary & {
      readonly kind: 'refunded';
      readonly refunded: Cents;
      readonly given: Cents;
      readonly paidOn: LocalDate;
      readonly bookedOn: LocalDate;
      readonly nextDebit?: LocalDate;
    })
  /** `returned`: what should have gone back and is ours again. */
  | (GiftSummary & {
      readonly kind: 'refund-failed';
      readonly returned: Cents;
      readonly given: Cents;
      readonly paidOn: LocalDate;
    })
  | (GiftSummary & { readonly kind: 'mandate-gone' })
  /** `before`: what the provider was told the time before. */
  | (GiftSummary & {
      readonly kind: 'subscription-changed';
      readonly before: Pick<GiftSummary, 'amount' | 'frequency'>;
      readonly nextDebit?: LocalDate;
      /** Day of the debit that ends the pause. */
      readonly pausedUntil?: LocalDate;
    })
  /** The next debits come from the account that the donor paid with. */
  | (GiftSummary & {
      readonly kind: 'mandate-changed';
      readonly nextDebit?: LocalDate;
      /** From the account of before: the bank already has it. */
      readonly debitUnderWay: boolean;
    })
  | (GiftSummary & {
      readonly kind: 'subscription-stopped';
      readonly reason: StopReason;
      readonly debitUnderWay: boolean;
    })
  | { readonly kind: 'manage-links'; readonly gifts: readonly GiftSummary[] }
  /** `total`: net, of all gifts of the donor in that year. */
  | (GiftSummary & {
      readonly kind: 'yearly-statement';
      readonly year: number;
      readonly total: Cents;
      /** Of which the last year has begun, or is over. */
      readonly ending?: Agreement;
    });

export interface GiftSummary {
  readonly reference: string;
  readonly amount: Cents;
  readonly frequency: Frequency;
  readonly purpose: Purpose;
  readonly manageToken: string;
}

export interface TreasurerMail {
  readonly audience: 'treasurer';
  readonly kind: TreasurerAlert;
  readonly donationId: string;
  /** Id of the payment, chargeback or owed event that it is about. */
  readonly about?: string;
}

export interface ModeratorMail {
  readonly audience: 'moderators';
  readonly kind: ModeratorMailKind;
  /** Messages of which no mail told before. */
  readonly count: number;
}
