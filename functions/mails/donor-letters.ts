import type { DonorMail } from '../../src/domain/donations/outbox/mail.ts';
import type { Content, MailWords } from './letter-parts.ts';
import { accountChanged, changed, manageLinks, stopped } from './letters-of-changes.ts';
import { thankYou, yearlyStatement } from './letters-of-thanks.ts';
import { chargedBack, debitFailed, mandateGone, refundFailed, refunded } from './failure-letters.ts';

/** What one of our mails to a donor says, without greeting and closing. */
export function contentOf(mail: DonorMail, words: MailWords, siteUrl: string): Content {
  switch (mail.kind) {
    case 'thank-you':
      return thankYou(mail, words, siteUrl);
    case 'debit-failed':
      return debitFailed(mail, words, siteUrl);
    case 'charged-back':
      return chargedBack(mail, words, siteUrl);
    case 'refunded':
      return refunded(mail, words, siteUrl);
    case 'refund-failed':
      return refundFailed(mail, words, siteUrl);
    case 'mandate-gone':
      return mandateGone(mail, words, siteUrl);
    case 'subscription-changed':
      return changed(mail, words, siteUrl);
    case 'mandate-changed':
      return accountChanged(mail, words, siteUrl);
    case 'subscription-stopped':
      return stopped(mail, words, siteUrl);
    case 'manage-links':
      return manageLinks(mail, words, siteUrl);
    case 'yearly-statement':
      return yearlyStatement(mail, words, siteUrl);
    default:
      return mail satisfies never;
  }
}
