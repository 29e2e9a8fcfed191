import { html, type SafeHtml } from '@remix-run/html-template';
import { purposeKey } from '../../../domain/donations/money/purpose.ts';
import type { DecidedLine, OpenLine } from '../../../domain/treasurer/bank-lines.ts';
import { bankStatement } from '../../../i18n/nl/bank-statement.ts';
import { monthWords } from '../../../i18n/nl/treasurer/month.ts';
import { treasurerRoutes as routes } from '../../../routes.ts';
import { everyRoom, type DonationPage } from '../../donations/donation-page.ts';
import { exactMoney, purposeWords, shortDate } from '../words.ts';

const t = bankStatement.open;

/** A line with the gifts that may have gone back with it. */
export interface OpenLineView {
  readonly line: OpenLine;
  readonly returnable: readonly DecidedLine[];
}

/** Shown at a time; when some are done the others come. */
export const mostOpenLines = 50;

/** One form: a button at a line decides that line, the buttons below decide those with a tick. */
export function openLines(lines: readonly OpenLineView[], page: DonationPage): SafeHtml {
  const shown = lines.slice(0, mostOpenLines);
  return html`<section class="flow">
    <h2>${t.title}</h2>
    <p>${lines.length === 0 ? t.none : t.text}</p>
    ${lines.length > shown.length ? html`<p>${t.more(shown.length)}</p>` : null}
    ${
      shown.length === 0
        ? null
        : html`<form action="${routes.statement}" method="post" class="flow" data-action="assign" novalidate>
            ${shown.map((line, index) => card(line, index, page))} ${shown.length > 1 ? chosen() : null}
          </form>`
    }
  </section>`;
}

function card({ line, returnable }: OpenLineView, index: number, page: DonationPage): SafeHtml {
  const { key, bookedOn, cents, payer, text, isDoubt, isReversal, choices, counter } = line;
  const [amount, day] = [exactMoney(cents), shortDate(bookedOn)];
  return html`<fieldset class="card flow" data-line>
    <legend>${cents < 0 ? t.out(amount, day) : t.line(amount, day)}</legend>
    ${payer === undefined ? null : html`<p>${t.payer} <strong>${payer}</strong></p>`}
    ${text === undefined || text === '' ? html`<p class="quiet">${t.nothing}</p>` : html`<p>${t.wrote} <q>${text}</q></p>`}
    ${isDoubt ? html`<p class="notice">${t.doubt}</p>` : null}
    ${isReversal ? html`<p class="notice">${t.reversal}</p>` : null}
    ${choices.length > 1 ? html`<p class="notice">${t.choices}</p>` : null}
    ${cents < 0 ? returnField(line, returnable, index, page) : purposeField(line, index, page)}
    <p class="cluster">
      ${
        cents < 0 ? (returnable.length === 0 ? null : button('returned', key, t.returned)) : button('book', key, t.book)
      }
      ${button('aside', key, t.aside, true)}
      ${counter === undefined || cents < 0 ? null : button('rule', key, t.rule, true)}
    </p>
    <p>
      <label><input type="checkbox" name="key" value="${key}" /> ${t.choose}</label>
    </p>
  </fieldset>`;
}

function button(action: string, key: string, label: string, isQuiet = false): SafeHtml {
  return html`<button
    type="submit"
    name="do"
    value="${action} ${key}"
    class="button"
    ${isQuiet ? html`data-quiet` : null}
  >
    ${label}
  </button>`;
}

/** What the references name comes first. */
function purposeField({ key, choices }: OpenLine, index: number, page: DonationPage): SafeHtml {
  const named = choices.map(purposeKey);
  const all = ['fund', ...everyRoom(page).map((slug) => `room:${slug}`)];
  const options = [...named, ...all.filter((one) => !named.includes(one))];
  return html`<div class="field">
    <label for="purpose-${index}">${t.purpose}</label>
    <select id="purpose-${index}" name="purpose-${key}">
      ${options.map(
        (one) =>
          html`<option value="${one}">${one === 'fund' ? monthWords.wholeFund : purposeWords(one, page)}</option>`,
      )}
    </select>
  </div>`;
}

function returnField(
  { key }: OpenLine,
  returnable: readonly DecidedLine[],
  index: number,
  page: DonationPage,
): SafeHtml | null {
  if (returnable.length === 0) return null;
  return html`<div class="field">
    <label for="gift-${index}">${t.which}</label>
    <select id="gift-${index}" name="gift-${key}">
      ${returnable.map(
        (gift) =>
          html`<option value="${gift.key}">
            ${t.gift(exactMoney(gift.cents), shortDate(gift.bookedOn), purposeWords(gift.purpose ?? 'fund', page))}
          </option>`,
      )}
    </select>
  </div>`;
}

function chosen(): SafeHtml {
  return html`<fieldset class="card flow">
    <legend>${t.chosen}</legend>
    <p>${t.chosenText}</p>
    <p class="cluster">
      <button type="submit" name="do" value="book" class="button">${t.bookChosen}</button>
      <button type="submit" name="do" value="aside" class="button" data-quiet>${t.asideChosen}</button>
    </p>
  </fieldset>`;
}
