import { html, type SafeHtml } from '@remix-run/html-template';
import { isReceived } from '../../domain/donations/ledger/donation.ts';
import { eventOf } from '../../domain/donations/ledger/outbox-task.ts';
import { giftWords } from '../../i18n/nl/treasurer/gift.ts';
import { owedWords } from '../../i18n/nl/treasurer/owed.ts';
import type { GiftBooks } from '../../domain/treasurer/gift-books.ts';
import { actionForm } from './action-form.ts';
import { moment } from './words.ts';

/** In one mail. */
const mostLinks = 20;

/** What was owed for a gift, what became of it, and what can be sent again. */
export function giftMails({ donation, donor, ofSameAddress, tasks: owed }: GiftBooks, key: string): SafeHtml {
  const { id, payments } = donation;
  const inDoubt = owed.filter((line) => line.inDoubt);
  return html`<section class="flow">
    <h2>${giftWords.mails}</h2>
    ${owed.length === 0 ? html`<p>${giftWords.noMails}</p>` : null}
    <ul class="movements">
      ${owed.map((line) => {
        const at = line.triedAt ?? line.dueAt;
        const state = line.inDoubt ? owedWords.inDoubt : owedWords.states[line.state];
        return html`<li>
          <span>${owedWords.kinds[line.kind]}</span>
          <span
            >${[state, at && moment(at), line.tries > 1 && owedWords.tries(line.tries)].filter(Boolean).join(', ')}</span
          >
        </li>`;
      })}
    </ul>
    ${inDoubt.map((line) =>
      actionForm(
        'release',
        id,
        html`<p>${owedWords.kinds[line.kind]}. ${giftWords.releaseText}</p>
          <button type="submit" class="button" data-quiet>${giftWords.release}</button>`,
        { event: eventOf(line) },
      ),
    )}
    ${donor?.email === undefined ? null : html`<p class="quiet"><small>${giftWords.mailTo}</small></p>`}
    ${
      donor?.email !== undefined && payments.some(isReceived)
        ? actionForm('copy', id, html`<button type="submit" class="button" data-quiet>${giftWords.copy}</button>`, {
            key,
          })
        : null
    }
    ${
      donor?.email === undefined
        ? null
        : actionForm(
            'link',
            id,
            html`<p>${giftWords.linkText(donor.email, Math.min(ofSameAddress, mostLinks))}</p>
              <button type="submit" class="button" data-quiet>${giftWords.link}</button>`,
          )
    }
  </section>`;
}
