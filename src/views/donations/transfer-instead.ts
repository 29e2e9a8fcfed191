import { html, type SafeHtml } from '@remix-run/html-template';
import { cents } from '../../domain/donations/money/cents.ts';
import type { DonationRequest } from '../../domain/donations/payments/donation-request.ts';
import { isRecurring } from '../../domain/donations/money/frequency.ts';
import { bankTransfer } from './bank-transfer.ts';
import type { DonationPage } from './donation-page.ts';
import { purposeName } from './purpose-name.ts';
import type { LocaleContext } from '../ui/locale.ts';

/** The same gift in another way, when it cannot be paid now. Null where the site names no bank account. */
export function transferInstead(
  {
    amount,
    coveredCosts = cents(0),
    frequency,
    purpose,
  }: Pick<DonationRequest, 'amount' | 'coveredCosts' | 'frequency' | 'purpose'>,
  page: DonationPage,
  locale: LocaleContext,
): SafeHtml | null {
  const { transfer: t } = locale;
  const { transfer: account } = page;
  if (account === undefined) return null;
  // A transfer costs nothing that the donor could pay.
  const gift = cents(amount - coveredCosts);
  return html`<section class="card flow">
    <h2>${t.offer}</h2>
    <p>${t.afterTrouble} ${isRecurring(frequency) ? t.once : null}</p>
    ${bankTransfer({ account, purpose, purposeName: purposeName(purpose, page, locale), amount: gift }, locale)}
  </section>`;
}
