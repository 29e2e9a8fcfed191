import { html, type SafeHtml } from '@remix-run/html-template';
import type { CounterRule } from '../../../domain/treasurer/bank-entries.ts';
import type { AccountCoverage } from '../../../domain/treasurer/coverage.ts';
import { bankStatement } from '../../../i18n/nl/bank-statement.ts';
import { treasurerRoutes as routes } from '../../../routes.ts';
import { grouped } from '../../../shared/iban.ts';
import { hidden } from '../../ui/fields.ts';
import { moment, shortDate } from '../words.ts';

const { coverage: t, rules, reasons } = bankStatement;

/** Which days are read in, and what is missing. */
export function coverageSection(accounts: readonly AccountCoverage[]): SafeHtml {
  return html`<section class="flow">
    <h2>${t.title}</h2>
    ${accounts.length === 0 ? html`<p>${t.none}</p>` : null}
    ${accounts.map(
      ({ account, period, gaps, unread }) =>
        html`<p>
            ${t.account(grouped(account), shortDate(period.from), shortDate(period.until))}
            ${gaps.length === 0 ? t.complete : null}
          </p>
          <ul>
            ${gaps.map(({ from, until }) => html`<li>${t.gap(shortDate(from), shortDate(until))}</li>`)}
            ${unread.map(
              (one) =>
                html`<li>
                  ${t.unread(one.line, shortDate(one.period.from), shortDate(one.period.until), reasons[one.reason])}
                </li>`,
            )}
          </ul>`,
    )}
  </section>`;
}

export function rulesSection(all: readonly CounterRule[]): SafeHtml | null {
  if (all.length === 0) return null;
  return html`<section class="flow">
    <h2>${rules.title}</h2>
    <p>${rules.text}</p>
    ${all.map(
      ({ counter, label, who, at }) =>
        html`<form action="${routes.statement}" method="post" class="card flow" data-action="remove-rule">
          <p>${rules.rule(label, who, moment(at))}</p>
          ${hidden('counter', counter)}
          <button type="submit" name="do" value="remove-rule" class="button" data-quiet>${rules.remove}</button>
        </form>`,
    )}
  </section>`;
}
