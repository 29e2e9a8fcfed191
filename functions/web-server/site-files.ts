import { glob, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import serveStatic from 'serve-static';
import { decodeAddress } from '../../src/content-check/decode-address.ts';
import { compressedEnding, compressedFile } from './compressed-file.ts';
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
      void compressedFile(dist, request).then((compressed) => {
        if (compressed === undefined) return sendPlain(request, response);
        if (!response.hasHeader('Content-Type')) response.setHeader('Content-Type', compressed.type);
        response.setHeader('Content-Encoding', 'br');
        request.url = compressed.url;
        sendPlain(request, response);
      });
    },
    sendNotFound,
  };

  function sendPlain(request: IncomingMessage, response: ServerResponse): void {
    send(request, response, (error) => {
      response.removeHeader('Content-Encoding');
      return isConditionError(error) ? refuse(response, error.status) : sendNotFound(response);
    });
  }

  function sendNotFound(response: ServerResponse): void {
    response.writeHead(404, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': notFoundPage.length,
      'Cache-Control': 'public, max-age=0, must-revalidate',
    });
    response.end(notFoundPage);
  }
}

/** `_headers` and what was compressed, however it is written. */
function isForHosts({ url = '' }: IncomingMessage): boolean {
  const [path = ''] = url.split('?');
  const address = decodeAddress(path);
  return address.endsWith('/_headers') || address.endsWith(compressedEnding);
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
