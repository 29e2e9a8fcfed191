import { html, type SafeHtml } from '@remix-run/html-template';
import type { DecidedLine, DecidedPlace } from '../../../domain/treasurer/bank-lines.ts';
import { bankStatement } from '../../../i18n/nl/bank-statement.ts';
import { referenceOf } from '../../../domain/donations/outbox/compose-mail.ts';
import { treasurerRoutes as routes } from '../../../routes.ts';
import type { DonationPage } from '../../donations/donation-page.ts';
import { errorOf, hidden } from '../../ui/fields.ts';
import { giftAddress, payoutAddress } from '../addresses.ts';
import { exactMoney, moment, purposeWords, shortDate } from '../words.ts';

const t = bankStatement.decided;

export interface DecidedView {
  readonly lines: readonly DecidedLine[];
  readonly next?: DecidedPlace | undefined;
  readonly isFirst: boolean;
  /** The line of which the reason was missing. */
  readonly reasonMissing?: string | undefined;
}

export function decidedLines(
  { lines, next, isFirst, reasonMissing }: DecidedView,
  page: DonationPage,
): SafeHtml | null {
  if (lines.length === 0) return null;
  return html`<section class="flow">
    <h2>${t.title}</h2>
    <p>${t.text}</p>
    <ul class="flow" role="list">
      ${lines.map((line, index) => html`<li>${item(line, index, page, line.key === reasonMissing)}</li>`)}
    </ul>
    <p class="cluster">
      ${isFirst ? null : html`<a class="button" data-quiet href="${routes.statement}">${t.newest}</a>`}
      ${next === undefined ? null : html`<a class="button" data-quiet href="${routes.statement}?na=${next.at}~${next.key}">${t.more}</a>`}
    </p>
  </section>`;
}

function item(line: DecidedLine, index: number, page: DonationPage, isMissing: boolean): SafeHtml {
  const { key, bookedOn, cents, end, decision, purpose } = line;
  const id = `reason-${index}`;
  const what =
    end.state === 'gift' ? `${t.states.gift}, ${purposeWords(purpose ?? 'fund', page)}` : t.states[end.state];
  return html`<details class="card" ${isMissing ? html`open` : null}>
    <summary>${exactMoney(cents)}, ${shortDate(bookedOn)}: ${what}</summary>
    <div class="flow">
      <p>${byWhom(decision)} ${linkOf(line)}</p>
      ${
        end.state === 'split'
          ? null
          : html`<form action="${routes.statement}" method="post" class="flow" data-action="take-back" novalidate>
              <div class="field">
                <label for="${id}">${t.reason}</label>
                ${errorOf(id, isMissing ? t.reasonMissing : undefined)}
                <input
                  type="text"
                  id="${id}"
                  name="reason"
                  maxlength="200"
                  ${isMissing ? html`aria-invalid="true" aria-describedby="${id}-error"` : null}
                />
              </div>
              ${hidden('key', key)}
              <button type="submit" name="do" value="take-back" class="button" data-quiet>${t.button}</button>
            </form>`
      }
    </div>
  </details>`;
}

function byWhom({ at, who }: DecidedLine['decision']): string {
  if (at === 0) return t.former;
  return who === undefined ? t.itself(moment(at)) : t.by(who, moment(at));
}

function linkOf({ end }: DecidedLine): SafeHtml | null {
  if ('donationId' in end) return html`<a href="${giftAddress(end.donationId)}">${referenceOf(end.donationId)}</a>`;
  return 'payoutId' in end ? html`<a href="${payoutAddress(end.payoutId)}">${t.states.payout}</a>` : null;
}
