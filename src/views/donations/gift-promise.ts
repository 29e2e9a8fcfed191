import { html, type SafeHtml } from '@remix-run/html-template';
import { recurringFrequencies } from '../../domain/donations/money/frequency.ts';
import type { DonationPage } from './donation-page.ts';
import type { LocaleContext } from '../ui/locale.ts';

const repeating = recurringFrequencies.join(' ');

/** To whom, how often and until when a donor lets money be taken: law wants it to be read before the button. */
export function mandate({ receiver, fund }: DonationPage, { donations: { form } }: LocaleContext): SafeHtml {
  return html`<p class="quiet" data-for="${repeating}">
    <small>${form.mandate.replace('{receiver}', receiver?.legalName ?? receiver?.publicName ?? fund)}</small>
  </p>`;
}

/** Beside the button: who receives it, and how it ends. The script adds the day. */
export function promise({ receiver, fund }: DonationPage, { donations: { form } }: LocaleContext): SafeHtml {
  const name = receiver?.legalName ?? receiver?.publicName ?? fund;
  return html`<div class="promise quiet" data-receiver>
    <p><small>${form.receiver.replace('{receiver}', name)}</small></p>
    <p data-for="once"><small>${form.onlyOnce}</small></p>
    <p data-for="${repeating}" data-summary>${form.howToStop}</p>
  </div>`;
}
