import { html, type SafeHtml } from '@remix-run/html-template';
import type * as z from 'zod/mini';
import { donationPage, type DonationPage } from '../donations/donation-page.ts';

/** What the built frame page has in the place of a title and of the content. */
export const titleMarker = '{titel}';
export const contentMarker = '<template data-content></template>';

export interface Filling {
  readonly title: string;
  /** What the window is called, where that has to say more than the heading: a screen reader reads it first. */
  readonly windowTitle?: string | undefined;
  readonly content: SafeHtml;
}

/** The frame with a page in it. What functions need to know, visitors do not get. */
export function fillFrame(pageShell: string, { title, windowTitle = title, content }: Filling): string {
  return pageShell
    .replace(dataBlock, '')
    .replace(`<title>${titleMarker}`, () => html`<title>${windowTitle}`.toString())
    .replaceAll(titleMarker, () => html`${title}`.toString())
    .replace(contentMarker, () => content.toString());
}

export function writeDonationPage(page: DonationPage): string {
  return writeFrameData(page);
}

/** @throws Error when the page shell is not ours */
export function readDonationPage(pageShell: string): DonationPage {
  return readFrameData(pageShell, donationPage);
}

/** A data block for a frame page: no `<` in it, so that no content can end it. */
export function writeFrameData(data: object): string {
  const json = JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
  return `<script type="application/json" data-frame>${json}</script>`;
}

/** @throws Error when the page shell is not ours, or another one than was meant */
export function readFrameData<T>(pageShell: string, schema: z.ZodMiniType<T>): T {
  const json = dataBlock.exec(pageShell)?.[1];
  if (json === undefined || !pageShell.includes(contentMarker)) throw new Error('This is not a pageShell of ours.');
  return schema.parse(JSON.parse(json));
}

const dataBlock = /<script type="application\/json" data-frame>([^<]*)<\/script>/;
