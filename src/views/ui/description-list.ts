import { html, type SafeHtml } from '@remix-run/html-template';

/** Names and values; what is not known is left out. */
export function descriptionList(pairs: readonly (readonly [name: string, value: string | undefined])[]): SafeHtml {
  const known = pairs.filter(([, value]) => value !== undefined);
  return html`<dl class="facts">
    ${known.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
