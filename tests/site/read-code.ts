import { Resvg } from '@resvg/resvg-js';
import jsqr from 'jsqr';
import type { Page } from './built-site.ts';

/** What a camera reads in the QR code of a page; undefined when it cannot. */
export function readCode(document: Page['document']): string | undefined {
  const svg = document.querySelector('svg.qr')?.toString() ?? '';
  const drawn = new Resvg(svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"'), {
    fitTo: { mode: 'width', value: 300 },
  }).render();
  return jsqr(new Uint8ClampedArray(drawn.pixels), drawn.width, drawn.height)?.data;
}
