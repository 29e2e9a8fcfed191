import { html, type SafeHtml } from '@remix-run/html-template';
import { languageFacts } from '../../src/i18n/languages.ts';
import { fillFrame } from '../../src/views/ui/frame.ts';
import type { Speech } from '../../src/views/ui/speech.ts';
import type { Frame } from './deps.ts';
import { switched } from './language-switch.ts';
import { headersFrom } from './page.ts';

export interface Trouble {
  readonly title: string;
  readonly text: string;
  /** Absent: to the form for gifts. */
  readonly back?: { readonly href: string; readonly text: string };
}

/** A page that says what is wrong, in the look of the site when that can be had. */
export async function troublePage(
  readFrame: () => Promise<Frame>,
  status: 500 | 503,
  speech: Speech,
  { title, text, back = { href: speech.routes.donate, text: speech.trouble.toForm } }: Trouble,
  /** What more the page can offer, with the site's frame or without it. */
  then?: (frame: Frame | undefined, speech: Speech) => SafeHtml | null,
): Promise<Response> {
  const frame = await readFrame().catch(() => undefined);
  const content = html`<div class="flow">
    <p>${text}</p>
    ${then?.(frame, speech) ?? null}
    <p><a href="${back.href}">${back.text}</a></p>
  </div>`;
  const headers = headersFrom(frame);
  headers.set('Cache-Control', 'no-store');
  const { language } = speech;
  const plain = () =>
    `<!doctype html><html lang="${language}" dir="${languageFacts[language].direction}"><meta charset="utf-8"><title>${title}</title>${html`<h1>${title}</h1>`.toString()}${content.toString()}`;
  return new Response(frame ? fillFrame(toForms(frame.html), { title, content }) : plain(), { status, headers });
}

/** What went wrong has no address of its own: the language switch leads to the form. */
function toForms(frame: string): string {
  const ofGifts = switched(frame, ({ donationFrame, donate }) => ({ frame: donationFrame, page: donate }));
  return switched(ofGifts, ({ participationFrame, participate }) => ({ frame: participationFrame, page: participate }));
}
