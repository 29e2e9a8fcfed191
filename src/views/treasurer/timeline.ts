import { html, type SafeHtml } from '@remix-run/html-template';
import { isMoney, type Entry, type Terms } from '../../domain/donations/ledger/entries.ts';
import { purposeKey } from '../../domain/donations/money/purpose.ts';
import { giftWords } from '../../i18n/nl/treasurer/gift.ts';
import { moneyKinds } from '../../i18n/nl/treasurer/money.ts';
import { heldReasons, paymentStatuses, stopReasons } from '../../i18n/nl/treasurer/payments.ts';
import { timelineWords } from '../../i18n/nl/treasurer/timeline.ts';
import type { DonationPage } from '../donations/donation-page.ts';
import { exactMoney, methodName, moment, purposeWords, shortDate } from './words.ts';

/** Every line of the books of a donation in Dutch, oldest first. */
export function timeline(entries: readonly Entry[], page: DonationPage): SafeHtml {
  return html`<ol class="timeline">
    ${entries.map(
      (entry) =>
        html`<li>
          <time datetime="${new Date(entry.at).toISOString()}">${moment(entry.at)}</time>
          <span>${sentenceOf(entry, page)}</span>
        </li>`,
    )}
  </ol>`;
}

const words = timelineWords;

function sentenceOf(entry: Entry, page: DonationPage): string {
  if (isMoney(entry)) {
    const reason = 'reasonCode' in entry ? entry.reasonCode : undefined;
    return words.money(moneyKinds[entry.type], exactMoney(entry.cents), shortDate(entry.bookedOn), reason);
  }
  switch (entry.type) {
    case 'created': {
      const { amount, frequency, purpose } = entry;
      return words.created(
        exactMoney(amount),
        giftWords.frequencies[frequency],
        purposeWords(purposeKey(purpose), page),
      );
    }
    case 'attempt-started':
      return words.attempt;
    case 'attempt-abandoned':
      return words.abandoned[entry.reason];
    case 'customer-bound':
      return words.customer;
    case 'payment-bound':
      return words.bound(entry.paymentId);
    case 'payment-status': {
      const { paymentId, status, method, reasonCode } = entry;
      return words.status(paymentId, paymentStatuses[status], method && methodName(method), reasonCode);
    }
    case 'payment-held':
      return words.held(entry.paymentId, heldReasons[entry.reason]);
    case 'debit-replaced':
      return words.replaced(entry.paymentId, entry.donationId);
    case 'refund-wanted':
      return words.refundWanted(exactMoney(entry.amount), entry.paymentId);
    case 'refund-accepted':
      return words.refundAccepted(entry.refundId);
    case 'refund-refused':
      return words.refundRefused;
    case 'terms-wanted':
      return words.wanted(...terms(entry), entry.startDate && shortDate(entry.startDate));
    case 'stop-wanted':
      return words.stopWanted(stopReasons[entry.reason]);
    case 'subscription-created':
      return words.subscribed(entry.subscriptionId, shortDate(entry.startDate));
    case 'subscription-changed':
      return words.changed(...terms(entry));
    case 'mandate-changed':
      return words.mandateChanged(entry.mandateId, entry.givenBy);
    case 'subscription-stopped':
      return words.stopped(stopReasons[entry.reason]);
    case 'agreement-set':
      return words.agreed(entry.number, shortDate(entry.signedOn), entry.firstYear, entry.years);
    case 'agreement-removed':
      return words.disagreed;
    case 'erased':
      return words.erased[entry.reason];
    default:
      return entry satisfies never;
  }
}

function terms({ amount, frequency }: Terms): [amount: string, frequency: string] {
  return [exactMoney(amount), giftWords.frequencies[frequency]];
}
