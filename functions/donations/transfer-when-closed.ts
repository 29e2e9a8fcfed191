import { html, type SafeHtml } from '@remix-run/html-template';
import { wholeFund } from '../../src/domain/donations/money/purpose.ts';
import { bankTransfer } from '../../src/views/donations/bank-transfer.ts';
import type { DonationPage } from '../../src/views/donations/donation-page.ts';
import { readDonationPage } from '../../src/views/ui/page-shell.ts';
import type { LocaleContext } from '../../src/views/ui/locale.ts';
import type { PageShell } from '../http/deps.ts';

/** Where nobody can pay on the site, the bank still can: when the settings name an account. */
export function transferWhenClosed(pageShell: PageShell | undefined, locale: LocaleContext): SafeHtml | null {
  return pageShell ? wholeFundByTransfer(readDonationPage(pageShell.html), locale) : null;
}

export function wholeFundByTransfer({ transfer: account }: DonationPage, locale: LocaleContext): SafeHtml | null {
  const { transfer: t } = locale;
  if (account === undefined) return null;
  return html`<section class="card flow">
    <h2>${t.title}</h2>
    <p>${t.whenClosed}</p>
    ${bankTransfer({ account, purpose: wholeFund, purposeName: t.wholeFund }, locale)}
  </section>`;
}
