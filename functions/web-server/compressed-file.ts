import { stat } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { decodeAddress } from '../../src/content-check/decode-address.ts';

/** Of a file that was compressed when its release was made, after its own name. */
export const compressedEnding = '.br';

/** What is compressed beforehand, and what it is once a browser has unpacked it. */
export const compressedTypes = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.ics': 'text/calendar; charset=utf-8',
} as const;

export interface CompressedFile {
  /** Path and query of the request that gets it. */
  readonly url: string;
  readonly type: string;
}

/** The smaller file that a browser may get instead of the one that it asked for; nothing where there is none. A range counts bytes of the file as it is. */
export async function compressedFile(
  dist: string,
  { url = '/', headers }: IncomingMessage,
): Promise<CompressedFile | undefined> {
  if (headers.range !== undefined || !readsBrotli(headers['accept-encoding'] ?? '')) return undefined;
  const [path = ''] = url.split('?');
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const type = Object.entries(compressedTypes).find(([ending]) => file.endsWith(ending))?.[1];
  if (type === undefined) return undefined;
  const found = await stat(join(dist, decodeAddress(file) + compressedEnding)).catch(() => undefined);
  return found?.isFile() ? { url: file + compressedEnding, type } : undefined;
}

function readsBrotli(acceptEncoding: string): boolean {
  return acceptEncoding.split(',').some((one) => /^\s*br\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(one));
}
