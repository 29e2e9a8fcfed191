import { html, type SafeHtml } from '@remix-run/html-template';
import type { LocaleContext } from './locale.ts';

export interface FormError {
  /** Id of the field to repair. */
  readonly id: string;
  readonly message: string;
}

/** Every problem as a link to its field; gets the focus, so that a screen reader begins here. After the pattern of GOV.UK. */
export function errorSummary(problems: readonly FormError[], { donations: t }: LocaleContext): SafeHtml {
  return html`<div class="notice" data-tone="bad" role="alert" aria-labelledby="error-title" tabindex="-1" autofocus>
    <h2 id="error-title">${t.errors.title}</h2>
    <p>${t.errors.intro}</p>
    <ul>
      ${problems.map(({ id, message }) => html`<li><a href="#${id}">${message}</a></li>`)}
    </ul>
  </div>`;
}
