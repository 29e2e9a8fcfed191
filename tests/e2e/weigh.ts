import { brotliCompressSync } from 'node:zlib';
import type { Response } from '@playwright/test';

/** Bytes over the line for everything that a page loaded, photographs left out: text as brotli, fonts as they are. */
export async function weigh(responses: readonly Response[]): Promise<number> {
  const sizes = await Promise.all(
    responses.filter((response) => response.ok() && !isPhotograph(response)).map(bytesOf),
  );
  return sizes.reduce((total, bytes) => total + bytes, 0);
}

async function bytesOf(response: Response): Promise<number> {
  // A browser that has made a font of what it got may forget what it got.
  if (response.request().resourceType() === 'font') return (await response.request().sizes()).responseBodySize;
  return brotliCompressSync(await response.body()).length;
}

function isPhotograph(response: Response): boolean {
  return /^image\/(jpeg|png|webp|avif)/.test(response.headers()['content-type'] ?? '');
}
