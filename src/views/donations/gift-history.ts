import { html, type SafeHtml } from '@remix-run/html-template';
import { sum } from '../../domain/donations/money/cents.ts';
import type { MyGift } from '../../domain/donations/self-service/my-gift.ts';
import type { LocaleContext } from '../ui/locale.ts';

/** Every movement of money, newest first, and what is left of it. */
export function giftHistory({ history }: MyGift, { donations: t, money, date }: LocaleContext): SafeHtml {
  if (history.length === 0)
    return html`<section class="flow">
      <h2>${t.myGift.history}</h2>
      <p>${t.myGift.historyEmpty}</p>
    </section>`;
  return html`<section class="flow">
    <h2>${t.myGift.history}</h2>
    <table class="history">
      <thead>
        <tr>
          <th scope="col">${t.myGift.historyDate}</th>
          <th scope="col">${t.myGift.historyWhat}</th>
          <th scope="col">${t.myGift.historyAmount}</th>
        </tr>
      </thead>
      <tbody>
        ${history.toReversed().map(
          ({ kind, cents, bookedOn }) =>
            html`<tr>
              <td><time datetime="${bookedOn}">${date(bookedOn)}</time></td>
              <td>${t.myGift.kinds[kind]}</td>
              <td>${money(cents)}</td>
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colspan="2">${t.myGift.total}</th>
          <td>${money(sum(history.map(({ cents }) => cents)))}</td>
        </tr>
      </tfoot>
    </table>
  </section>`;
}
