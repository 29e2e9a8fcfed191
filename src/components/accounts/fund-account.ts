import { cents } from '../../domain/donations/money/cents.ts';
import { localDate } from '../../shared/calendar.ts';
import { fundYears, type PublicTotal, type YearCosts } from '../../domain/donations/money/fund-years.ts';
import type { accounts } from '../../i18n/nl/accounts.ts';
import { formatMoney } from '../../i18n/money.ts';
import { formatDate } from '../../views/ui/format.ts';
import { moneyChart } from '../../views/donations/money-chart.ts';

type Words = (typeof accounts)['live'];

/** What we use of the answer of `/api/fund`; the moment is ISO 8601. */
interface Totals {
  readonly mode: 'live' | 'test';
  readonly totals: readonly PublicTotal[];
  readonly costs?: readonly YearCosts[];
  readonly lastReconcile: string | null;
}

/** `<fund-account>`: what came in, from the books. Until they answer, and when they do not, it says so itself. */
class FundAccount extends HTMLElement {
  connectedCallback() {
    void this.fill();
  }

  private async fill() {
    const response = await fetch(this.dataset['totals'] ?? '').catch(() => undefined);
    if (!response?.ok) return;
    const { mode, totals, costs = [], lastReconcile }: Totals = await response.json();
    const words: Words = JSON.parse(this.dataset['words'] ?? '{}');
    const names: Readonly<Record<string, string>> = JSON.parse(this.dataset['rooms'] ?? '{}');
    const years = fundYears(totals).map(({ year, gifts, purposes }) => {
      const title = words.title.replace('{year}', String(year));
      const rows = purposes.map(({ room, cents: amount }) => ({
        name: room === undefined ? words.fund : (names[room] ?? room),
        cents: cents(amount),
      }));
      const count = (gifts === 1 ? words.gift : words.gifts).replace('{gifts}', String(gifts));
      const kept = costs.find((one) => one.year === year);
      const cost = kept && `<p>${words.costs.replace('{costs}', formatMoney(cents(kept.cents)))}</p>`;
      return `<h3>${year}</h3><p>${count}</p>${moneyChart({ title, columns: words.columns, total: words.total, rows }).toString()}${cost ?? ''}`;
    });
    const asOf = lastReconcile && words.asOf.replace('{date}', formatDate(localDate(Date.parse(lastReconcile))));
    const lines = [mode === 'test' && words.test, years.length === 0 && words.empty, asOf].filter(Boolean);
    this.innerHTML = years.join('') + lines.map((line) => `<p>${line}</p>`).join('');
  }
}

customElements.define('fund-account', FundAccount);
