import { html, type SafeHtml } from '@remix-run/html-template';
import { frequencies, type Frequency } from '../../domain/donations/money/frequency.ts';
import type { TypedFields } from '../../domain/donations/payments/donation-request.ts';
import { describedBy, errorOf, flag, tile } from '../ui/fields.ts';
import type { LocaleContext } from '../ui/locale.ts';

const usual = ['once', 'monthly'] as const satisfies readonly Frequency[];
const others = frequencies.filter((frequency) => !usual.some((one) => one === frequency));

/** Once or every month; the rest unfolds. */
export function frequencyChoice({ frequency = 'once' }: TypedFields, error: string | undefined, locale: LocaleContext) {
  const { form } = locale.donations;
  const option = (value: Frequency): SafeHtml =>
    tile({
      id: value === 'once' ? 'frequency' : `frequency-${value}`,
      name: 'frequency',
      value,
      label: form.frequencies[value],
      isChosen: value === frequency,
    });
  return html`<fieldset class="choices" ${describedBy(error === undefined ? [] : ['frequency-error'])}>
    <legend>${form.frequency}</legend>
    ${errorOf('frequency', error, locale)}
    <div class="tiles">${usual.map(option)}</div>
    <details
      ${flag(
        'open',
        others.some((one) => one === frequency),
      )}
    >
      <summary>${form.moreFrequencies}</summary>
      <div class="tiles">${others.map(option)}</div>
    </details>
  </fieldset>`;
}
