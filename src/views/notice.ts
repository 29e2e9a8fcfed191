import { html, type SafeHtml } from '@remix-run/html-template';

export type Tone = 'good' | 'bad' | 'neutral';

/** What a donor has to read first; gets the focus when something is wrong. */
export function noticeText(text: string, tone: Tone = 'bad'): SafeHtml {
  return html`<div class="notice" data-tone="${tone}" role="${tone === 'bad' ? 'alert' : 'status'}">
    <p>${text}</p>
  </div>`;
}
