import { STATUS_CODES, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { html } from '@remix-run/html-template';
import { refusals, toFrontPage } from '../../src/i18n/nl/refusals.ts';
import { routes } from '../../src/routes.ts';

export type RefusedStatus = keyof typeof refusals;

export const refusalType = 'text/html; charset=utf-8';

/** What a person reads who sees such an answer. As plain as can be: it also stands where no page of the site can be had. */
export function refusalPage(status: RefusedStatus): string {
  const { title, text } = refusals[status];
  const page = html`<html lang="nl">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <meta name="color-scheme" content="light dark" />
      <title>${title}</title>
    </head>
    <body>
      <h1>${title}</h1>
      <p>${text}</p>
      <p><a href="${routes.home}">${toFrontPage}</a></p>
    </body>
  </html>`;
  return `<!doctype html>${page.toString()}`;
}

/** Beside the headers that the answer has by now. */
export function refuse(response: ServerResponse, status: RefusedStatus, headers: Record<string, string> = {}): void {
  const page = refusalPage(status);
  response
    .setHeaders(new Map(Object.entries({ ...headers, ...headersOf(page) })))
    .writeHead(status)
    .end(page);
}

/**
 * Answers what cannot be read as a request, or comes too slowly. Node would do so without our headers and without a word.
 * @param headers - of any page, at this moment
 */
export function refuseUnreadable(server: Server, headers: () => Headers): void {
  const answers = new WeakMap<Duplex, ServerResponse>();
  server.prependListener('request', ({ socket }, response) => answers.set(socket, response));
  server.on('clientError', (error: Error & { code?: string }, socket) => {
    const answer = answers.get(socket);
    // An answer that is under way would be spoilt.
    if (!socket.writable || (answer?.headersSent && !answer.writableFinished)) return socket.destroy();
    return socket.end(answerOf(statusOf[error.code ?? ''] ?? 400, headers()), () => socket.destroy());
  });
}

const statusOf: Readonly<Record<string, RefusedStatus>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

/** As it travels: there is no request for Node to answer. */
function answerOf(status: RefusedStatus, headers: Headers): string {
  const page = refusalPage(status);
  const all = { ...Object.fromEntries(headers), ...headersOf(page), connection: 'close' };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', page].join('\r\n');
}

function headersOf(page: string) {
  return {
    'cache-control': 'no-store',
    'content-length': String(Buffer.byteLength(page)),
    'content-type': refusalType,
  };
}
