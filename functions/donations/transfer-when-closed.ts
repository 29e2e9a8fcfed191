import { html, type SafeHtml } from '@remix-run/html-template';
import { wholeFund } from '../../src/domain/donations/money/purpose.ts';
import { bankTransfer } from '../../src/views/donations/bank-transfer.ts';
import type { DonationPage } from '../../src/views/donations/donation-page.ts';
import { readDonationPage } from '../../src/views/ui/frame.ts';
import type { Speech } from '../../src/views/ui/speech.ts';
import type { Frame } from '../http/deps.ts';

/** Where nobody can pay on the site, the bank still can: when the settings name an account. */
export function transferWhenClosed(frame: Frame | undefined, speech: Speech): SafeHtml | null {
  return frame ? wholeFundByTransfer(readDonationPage(frame.html), speech) : null;
}

export function wholeFundByTransfer({ transfer: account }: DonationPage, speech: Speech): SafeHtml | null {
  const { transfer: t } = speech;
  if (account === undefined) return null;
  return html`<section class="card flow">
    <h2>${t.title}</h2>
    <p>${t.whenClosed}</p>
    ${bankTransfer({ account, purpose: wholeFund, purposeName: t.wholeFund }, speech)}
  </section>`;
}
