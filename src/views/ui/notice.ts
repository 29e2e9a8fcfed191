import { html, type SafeHtml } from '@remix-run/html-template';

export type Tone = 'good' | 'bad' | 'neutral';

/**
 * What a visitor has to read first. What became of something that was sent gets the focus: a new page announces no `role` by itself,
 * so a screen reader has to begin there.
 */
export function noticeText(text: string, tone: Tone = 'bad'): SafeHtml {
  return html`<div
    class="notice"
    data-tone="${tone}"
    role="${tone === 'bad' ? 'alert' : 'status'}"
    ${tone === 'neutral' ? null : html.raw`tabindex="-1" autofocus`}
  >
    <p>${text}</p>
  </div>`;
}
