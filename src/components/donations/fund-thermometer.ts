import { cents, sum } from '../../domain/donations/money/cents.ts';
import { localDate } from '../../shared/calendar.ts';
import { formatMoney } from '../../i18n/money.ts';
import { formatDate } from '../../views/ui/format.ts';

/** What we use of the answer of `/api/fund`: cents, and a moment as ISO 8601. */
interface Totals {
  readonly totals: readonly { readonly year: number; readonly cents: number }[];
  readonly lastReconcile: string | null;
}

/** `<fund-thermometer>`: what the fund received this year, from the ledger. Stays hidden when that does not answer. */
class FundThermometer extends HTMLElement {
  connectedCallback() {
    void this.fill();
  }

  private async fill() {
    const response = await fetch(this.dataset['totals'] ?? '').catch(() => undefined);
    if (!response?.ok) return;
    const { totals, lastReconcile }: Totals = await response.json();
    const words: Record<'raised' | 'asOf', string> = JSON.parse(this.dataset['words'] ?? '{}');
    const { locale } = this.dataset;
    const ofYear = totals.filter(({ year }) => String(year) === this.dataset['year']);
    const raised = sum(ofYear.map((total) => cents(total.cents)));
    this.querySelector('progress')?.setAttribute('value', String(Math.max(0, raised)));
    this.write('#raised', words.raised.replace('{raised}', formatMoney(raised, locale)));
    if (lastReconcile !== null)
      this.write(
        '[data-as-of]',
        words.asOf.replace('{date}', formatDate(localDate(Date.parse(lastReconcile)), locale)),
      );
    this.hidden = false;
  }

  private write(selector: string, text: string) {
    const element = this.querySelector(selector);
    if (element) element.textContent = text;
  }
}

customElements.define('fund-thermometer', FundThermometer);
