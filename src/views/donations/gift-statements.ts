import { html, type SafeHtml } from '@remix-run/html-template';
import type { MyGift } from '../../domain/donations/self-service/my-gift.ts';
import { statement as t } from '../../i18n/nl/statement.ts';
import { isDutch } from '../ui/dutch-text.ts';
import type { LocaleContext } from '../ui/locale.ts';

/** Sheets for the tax office are Dutch, and so is what leads to them. The years in which money moved, newest first, each as a sheet to keep. */
export function giftStatements({ history }: MyGift, link: string, locale: LocaleContext): SafeHtml | null {
  const { routes } = locale;
  const years = [...new Set(history.map(({ bookedOn }) => Number(bookedOn.slice(0, 4))))].toReversed();
  if (years.length === 0) return null;
  return html`<section class="flow" ${isDutch(locale)}>
    <h2>${t.section}</h2>
    <p>${t.intro}</p>
    <ul>
      ${years.map((year) => html`<li><a href="${routes.statementOf(link, year)}">${t.link(year)}</a></li>`)}
    </ul>
  </section>`;
}
