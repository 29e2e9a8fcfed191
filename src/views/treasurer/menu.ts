import { html, type SafeHtml } from '@remix-run/html-template';
import { shellWords } from '../../i18n/nl/treasurer/shell.ts';
import { treasurerRoutes as routes } from '../../routes.ts';

const places = ['month', 'search', 'attention', 'statement', 'files', 'log'] as const;
export type MenuItem = (typeof places)[number];

/** Stands above every page of the treasurer. */
export function menu(here: MenuItem | undefined): SafeHtml {
  return html`<nav class="books-menu cluster no-print" aria-label="${shellWords.menu.label}">
    ${places.map(
      (place) =>
        html`<a class="chip" href="${routes[place]}" ${place === here ? html`aria-current="page"` : null}
          >${shellWords.menu[place]}</a
        >`,
    )}
    <form action="${routes.logout}" method="post">
      <button type="submit" class="chip">${shellWords.menu.logOut}</button>
    </form>
  </nav>`;
}
