import { glob, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import serveStatic from 'serve-static';
import { decodeAddress } from '../../src/content-check/decode-address.ts';
import { refuse } from './refuse.ts';

export interface SiteFiles {
  /** Addresses that are pages once a slash follows, such as `/faq`. */
  readonly folders: ReadonlySet<string>;
  /** Answers GET and HEAD with a file, or with the page for what is not there. */
  readonly sendFile: (request: IncomingMessage, response: ServerResponse) => void;
  readonly sendNotFound: (response: ServerResponse) => void;
}

/** @throws Error when there is no built site at `dist`. */
export async function readSite(dist: string): Promise<SiteFiles> {
  const [folders, notFoundPage] = await Promise.all([foldersOf(dist), readNotFoundPage(dist)]);
  // Whatever was built is for visitors: `/.well-known/` as well.
  const send = serveStatic(dist, { redirect: false, cacheControl: false, dotfiles: 'allow' });
  return {
    folders,
    sendFile(request, response) {
      if (isForHosts(request)) return sendNotFound(response);
      send(request, response, (error) =>
        isConditionError(error) ? refuse(response, error.status) : sendNotFound(response),
      );
    },
    sendNotFound,
  };

  function sendNotFound(response: ServerResponse): void {
    response.writeHead(404, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': notFoundPage.length,
      'Cache-Control': 'public, max-age=0, must-revalidate',
    });
    response.end(notFoundPage);
  }
}

/** `_headers`, however it is written. */
function isForHosts({ url = '' }: IncomingMessage): boolean {
  const [path = ''] = url.split('?');
  return decodeAddress(path).endsWith('/_headers');
}

/** The file is there, but not the way it was asked for: 412 after `If-Match`, 416 for a range outside it. */
function isConditionError(error: unknown): error is { status: 412 | 416 } {
  return error instanceof Error && 'status' in error && (error.status === 412 || error.status === 416);
}

async function foldersOf(dist: string): Promise<Set<string>> {
  const folders = new Set<string>();
  for await (const page of glob('*/**/index.html', { cwd: dist })) folders.add(`/${dirname(page)}`);
  return folders;
}

async function readNotFoundPage(dist: string): Promise<Buffer> {
  return readFile(join(dist, '404.html')).catch((cause: unknown) => {
    throw new Error(`No built site in ${dist}. Run \`npm run build\` first.`, { cause });
  });
}
