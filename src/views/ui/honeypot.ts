import { html, type SafeHtml } from '@remix-run/html-template';
import { hidden } from './fields.ts';
import type { LocaleContext } from './locale.ts';

/** `waited`: ms that the page was open, from its script; empty without one. `trap`: stays empty, unless a machine fills it. */
export const honeypotFields = { waited: 'waited', trap: 'leeg' } as const;

/** In every form that a machine might send: people do not see it. */
export function honeypot({ donations: t }: LocaleContext): SafeHtml {
  return html`${hidden(honeypotFields.waited, '')}
    <p class="trap" aria-hidden="true">
      <label>${t.form.trap} <input type="text" name="${honeypotFields.trap}" tabindex="-1" autocomplete="off" /></label>
    </p>`;
}
