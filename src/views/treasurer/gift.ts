import { html, type SafeHtml } from '@remix-run/html-template';
import { localDate } from '../../shared/calendar.ts';
import { isReceived, netOf, type Donation, type LedgerPayment } from '../../domain/donations/ledger/donation.ts';
import { nextDebit } from '../../domain/donations/ledger/next-debit.ts';
import { sourceOf } from '../../domain/donations/provider/provider-ids.ts';
import { purposeKey } from '../../domain/donations/money/purpose.ts';
import type { LocalDate } from '../../shared/time.ts';
import { giftWords } from '../../i18n/nl/treasurer/gift.ts';
import { moneyKinds } from '../../i18n/nl/treasurer/money.ts';
import { heldReasons, paymentStatuses, stopReasons } from '../../i18n/nl/treasurer/payments.ts';
import { shellWords } from '../../i18n/nl/treasurer/shell.ts';
import { timelineWords } from '../../i18n/nl/treasurer/timeline.ts';
import type { GiftBooks } from '../../domain/treasurer/gift-books.ts';
import type { DonationPage } from '../donations/donation-page.ts';
import { descriptionList } from '../ui/description-list.ts';
import { formatDate } from '../ui/format.ts';
import { noticeText, type Tone } from '../ui/notice.ts';
import { refundAddress } from './addresses.ts';
import { giftAgreementForm, type AgreementTyped } from './gift-agreement-form.ts';
import { giftDonor } from './gift-donor.ts';
import { giftMails } from './gift-mails.ts';
import { timeline } from './timeline.ts';
import { exactMoney, methodName, purposeWords, shortDate } from './words.ts';

export interface GiftView {
  readonly books: GiftBooks;
  readonly today: LocalDate;
  /** Makes two presses of one button one deed. */
  readonly key: string;
  readonly notice?: { readonly text: string; readonly tone: Tone };
  /** What was typed of an agreement that is not taken. */
  readonly agreement?: AgreementTyped;
}

export function giftPage({ books, today, key, notice, agreement }: GiftView, page: DonationPage): SafeHtml {
  const { donation, entries } = books;
  return html`<div class="sections my-gift">
    <div class="flow">
      ${notice && noticeText(notice.text, notice.tone)}
      ${donation.mode === 'test' ? html`<p class="notice">${shellWords.testNotice}</p>` : null}
      <h2>${giftWords.facts}</h2>
      ${factsOf(donation, today, page)}
    </div>
    <section class="flow">
      <h2>${giftWords.payments}</h2>
      ${donation.payments.length === 0 ? html`<p>${giftWords.noPayments}</p>` : null}
      ${donation.payments.map((payment) => paymentCard(donation, payment))}
    </section>
    ${giftAgreementForm(donation, page, agreement)} ${giftDonor(books)} ${giftMails(books, key)}
    <section class="flow">
      <h2>${giftWords.timeline}</h2>
      ${timeline(entries, page)}
    </section>
  </div>`;
}

function factsOf(donation: Donation, today: LocalDate, page: DonationPage): SafeHtml {
  const { id, status, purpose, createdAt, recurring } = donation;
  const { amount, frequency } = recurring?.wanted ?? donation;
  const debit = nextDebit(donation, today);
  const stopped = recurring?.stopped ?? recurring?.stopWanted;
  return descriptionList([
    [giftWords.status, isCorrected(donation) ? giftWords.corrected : giftWords.statuses[status]],
    [giftWords.amount, exactMoney(amount)],
    [giftWords.frequency, giftWords.frequencies[frequency]],
    [giftWords.purpose, purposeWords(purposeKey(purpose), page)],
    [giftWords.since, formatDate(localDate(createdAt))],
    [giftWords.nextDebit, debit && formatDate(debit)],
    [giftWords.stopped, stopped && stopReasons[stopped]],
    [giftWords.id, id],
  ]);
}

/** Booked from the bank by mistake, and taken back. */
function isCorrected({ payments }: Donation): boolean {
  return payments.flatMap(({ money }) => money).at(-1)?.type === 'correction' && netOf(payments) <= 0;
}

function paymentCard({ id: donationId }: Donation, payment: LedgerPayment): SafeHtml {
  const { id, sequence, status, method, held, money } = payment;
  const how = [giftWords.sequences[sequence], paymentStatuses[status], method && methodName(method)];
  return html`<div class="card flow">
    <h3>${giftWords.payment} ${id}</h3>
    <p>
      ${how.filter(Boolean).join(', ')}${held === undefined ? '' : `. ${timelineWords.held(id, heldReasons[held])}`}
    </p>
    ${
      money.length === 0
        ? null
        : html`<ul class="movements">
            ${money.map(
              (line) =>
                html`<li>
                  <span>${shortDate(line.bookedOn)}: ${moneyKinds[line.type]}</span>
                  <strong>${exactMoney(line.cents)}</strong>
                </li>`,
            )}
          </ul>`
    }
    ${
      (held !== undefined || (isReceived(payment) && netOf([payment]) > 0)) && sourceOf(id) !== 'bank'
        ? html`<p><a class="button" data-quiet href="${refundAddress(donationId, id)}">${giftWords.refundLink}</a></p>`
        : null
    }
  </div>`;
}
