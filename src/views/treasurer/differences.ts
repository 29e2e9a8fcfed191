import { html, type SafeHtml } from '@remix-run/html-template';
import { cents } from '../../domain/donations/money/cents.ts';
import { referenceOf } from '../../domain/donations/outbox/compose-mail.ts';
import type { Mode } from '../../domain/donations/provider/provider.ts';
import { payouts } from '../../i18n/nl/payouts.ts';
import { giftWords } from '../../i18n/nl/treasurer/gift.ts';
import { moneyKinds } from '../../i18n/nl/treasurer/money.ts';
import { treasurerRoutes as routes } from '../../routes.ts';
import { bookingKey, lineKey, payoutKey } from '../../domain/treasurer/difference-keys.ts';
import { mostDifferences, type Difference } from '../../domain/treasurer/differences.ts';
import type { Month } from '../../domain/treasurer/months.ts';
import type { PayoutLineKind } from '../../domain/treasurer/payout.ts';
import type { Explanation } from '../../domain/treasurer/payout-ports.ts';
import { hidden, input, textField } from '../ui/fields.ts';
import { giftAddress, payoutAddress } from './addresses.ts';
import { exactMoney, moment, providerName, shortDate } from './words.ts';

const t = payouts.differences;

export function differencesSection(
  differences: readonly Difference[],
  explanations: readonly Explanation[],
  mode: Mode,
  month: Month,
): SafeHtml {
  const shown = differences.slice(0, mostDifferences);
  return html`<section class="flow my-gift">
    <h2>${t.title}</h2>
    ${differences.length === 0 ? html`<p>${t.none}</p>` : html`<p>${t.text}</p>`}
    ${differences.length > shown.length ? html`<p>${t.more(shown.length)}</p>` : null}
    ${shown.map((difference, index) => card(difference, index, mode, month))}
    ${
      explanations.length === 0
        ? null
        : html`<details>
            <summary>${t.noted}</summary>
            ${explanations.map((one) => explanation(one, mode, month))}
          </details>`
    }
  </section>`;
}

function explanation({ key, at, note }: Explanation, mode: Mode, month: Month): SafeHtml {
  return html`<form action="${routes.payout}" method="post" class="card flow" data-action="forget-explanation">
    <p>${t.notedText(moment(at), note ?? t.noNote)} <small class="quiet">${key.slice(1)}</small></p>
    ${hidden('key', key)} ${hidden('month', month)} ${hidden('mode', mode)}
    <button type="submit" name="do" value="take-back" class="button" data-quiet>${t.takeBack}</button>
  </form>`;
}

function card(difference: Difference, index: number, mode: Mode, month: Month): SafeHtml {
  const { key, words, link } = saying(difference);
  return html`<form action="${routes.payout}" method="post" class="card flow" data-action="explain" novalidate>
    <h3>${t.kinds[difference.kind]}</h3>
    <p>${words}</p>
    <p>${link}</p>
    ${hidden('key', key)} ${hidden('month', month)} ${hidden('mode', mode)}
    ${textField({ name: 'note', id: `note-${index}`, label: t.note, control: input(html`type="text" maxlength="200"`) })}
    <button type="submit" class="button" data-quiet>${t.explain}</button>
  </form>`;
}

interface Saying {
  readonly key: string;
  readonly words: string;
  readonly link: SafeHtml;
}

/** A plain sentence for each difference. */
function saying(difference: Difference): Saying {
  if ('booking' in difference) {
    const { donationId, position, provider, kind, cents: amount, bookedOn } = difference.booking;
    return {
      key: bookingKey(donationId, position),
      words: t['not-paid-out'](providerName(provider), kindWords(kind), exactMoney(amount), shortDate(bookedOn)),
      link: giftLink(donationId),
    };
  }
  if ('payout' in difference) {
    const { id, provider, cents: amount, gross, fees, paidOn } = difference.payout;
    const [name, money, day] = [providerName(provider), exactMoney(amount), shortDate(paidOn)];
    const words =
      difference.kind === 'sum'
        ? t.sum(name, money, exactMoney(cents(gross - fees)), day)
        : t[difference.kind](name, money, day);
    return { key: payoutKey(id), words, link: payoutLink(id) };
  }
  return { ...ofLine(difference), key: lineKey(difference.line.payoutId, difference.line.id) };
}

function ofLine({ kind, line }: Extract<Difference, { readonly line: unknown }>): Omit<Saying, 'key'> {
  const { payoutId, provider, cents: amount, paidOn, booked, itemId, description, donationId } = line;
  const [name, money, day] = [providerName(provider), exactMoney(amount), shortDate(paidOn)];
  const what = [kindWords(line.kind), itemId ?? description].filter(Boolean).join(' ');
  const link = donationId === undefined ? payoutLink(payoutId) : giftLink(donationId);
  if (kind === 'differs') return { words: t.differs(name, what, money, exactMoney(booked ?? cents(0))), link };
  if (kind === 'other') return { words: t.other(name, money, day, description), link };
  return { words: t[kind](name, what, money, day), link };
}

export function kindWords(kind: PayoutLineKind): string {
  return kind === 'cost' || kind === 'other' ? payouts.kinds[kind] : moneyKinds[kind];
}

function giftLink(donationId: string): SafeHtml {
  return html`<a href="${giftAddress(donationId)}">${giftWords.title(referenceOf(donationId))}</a>`;
}

function payoutLink(payoutId: string): SafeHtml {
  return html`<a href="${payoutAddress(payoutId)}">${t.toPayout}</a>`;
}
