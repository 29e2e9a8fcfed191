import { html, type SafeHtml } from '@remix-run/html-template';
import { sum, type Cents } from '../../domain/donations/money/cents.ts';
import { formatMoney } from '../../i18n/money.ts';

export interface MoneyRow {
  readonly name: string;
  readonly cents: Cents;
}

export interface MoneyChart {
  readonly title: string;
  /** Above the names and above the amounts. */
  readonly columns: readonly [name: string, amount: string];
  readonly total: string;
  readonly rows: readonly MoneyRow[];
}

/**
 * Bars, and the same in a table beside them. Sizes are in `em` and in per cents of the width, so that the text of the picture
 * grows with that of the page and never becomes small with the screen.
 */
export function moneyChart({ title, columns: [name, amount], total, rows }: MoneyChart): SafeHtml {
  const most = Math.max(1, ...rows.map(({ cents }) => cents));
  return html`<figure class="money">
    <figcaption>${title}</figcaption>
    <div class="beside">
      <svg role="img" aria-label="${title}" width="100%" height="${rows.length * 2.75}em">
        ${rows.map(
          (row, index) =>
            html`<text y="${index * 2.75 + 1}em">${row.name}</text>
              <rect y="${index * 2.75 + 1.4}em" width="${share(row.cents, most)}%" height="0.75em" rx="0.2em" />`,
        )}
      </svg>
      <table>
        <caption class="visually-hidden">
          ${title}
        </caption>
        <thead>
          <tr>
            <th scope="col">${name}</th>
            <th scope="col">${amount}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <th scope="row">${row.name}</th>
                <td>${formatMoney(row.cents)}</td>
              </tr>`,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">${total}</th>
            <td>${formatMoney(sum(rows.map(({ cents }) => cents)))}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  </figure>`;
}

/** Per cents with one decimal. Money that went back more than it came has no bar; its row in the table has a minus. */
function share(part: number, most: number): number {
  return Math.max(0, Math.round((part / most) * 1000) / 10);
}
