import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import { createRequestListener, type FetchHandler } from '@remix-run/node-fetch-server';
import compression from 'compression';
import { rememberClientAddress } from './client-address.ts';
import { readHeaderRules } from './header-rules.ts';
import { readRedirectRules } from './redirect-rules.ts';
import { readSite } from './site-files.ts';

/** By path, such as `/api/donations`. A handler sees every method. */
export type ApiHandlers = Readonly<Record<string, (request: Request) => Promise<Response>>>;

export interface ServerOptions {
  /** Folder with the built site, its `_headers` too. */
  readonly dist: string;
  /** Path of `netlify.toml`, for its redirects. */
  readonly netlifyToml: string;
  readonly api?: ApiHandlers;
  /** Whether a proxy in front of us sets `X-Forwarded-For` and `X-Forwarded-Proto` itself. */
  readonly trustProxy?: boolean;
}

/** In as much time as the default of 4 makes a page 8 % smaller; 9 takes ten times as long. Measured on our own pages. */
const brotliQuality = 6;

/** The built site and its functions as one Node server, with the headers and redirects of the hosted site. It does not listen yet. */
export async function createServer(options: ServerOptions): Promise<Server> {
  return createHttpServer(await createSiteListener(options));
}

/** The same as a listener, for a server that goes over to a newer site while it runs. */
export async function createSiteListener(options: ServerOptions): Promise<RequestListener> {
  const { dist, netlifyToml, api = {}, trustProxy = false } = options;
  const [headersFor, redirectFor, site] = await Promise.all([
    readHeaderRules(join(dist, '_headers')),
    readRedirectRules(netlifyToml),
    readSite(dist),
  ]);
  const compress = compression({
    filter: mayCompress,
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } },
  });
  const handlers = new Map(Object.entries(api).map(([path, handler]) => [path, listen(handler, trustProxy)]));

  return (request, response) => {
    const { path, query } = addressOf(request);
    response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate');
    response.setHeaders(headersFor(path));
    compress(request, response, () => {
      const redirect = redirectFor(path, query);
      if (redirect) return sendRedirect(response, redirect.status, redirect.location);
      const handler = handlers.get(path);
      if (handler) {
        response.setHeader('Cache-Control', 'no-store');
        return handler(request, response);
      }
      if (path.startsWith('/api/')) return site.sendNotFound(response);
      if (request.method !== 'GET' && request.method !== 'HEAD') return sendMethodNotAllowed(response);
      if (site.folders.has(path) || handlers.has(`${path}/`)) return sendRedirect(response, 301, `${path}/${query}`);
      return site.sendFile(request, response);
    });
  };
}

/** As a listener of Node that tells the handler, on the side, who asked. */
export function listen(handler: ApiHandlers[string], trustProxy: boolean): RequestListener {
  const answer: FetchHandler = (request, { address }) => handler(rememberClientAddress(request, address));
  return createRequestListener(answer, { trustProxy });
}

/** With one slash in front, so that a redirect to `//elsewhere.example` cannot leave the site. */
function addressOf({ url = '/' }: IncomingMessage): { path: string; query: string } {
  const [path = '', ...query] = url.split('?');
  return { path: path.replace(/^[/\\]*/, '/'), query: query.length > 0 ? `?${query.join('?')}` : '' };
}

/** A range counts bytes of the file as it is. */
function mayCompress(request: IncomingMessage, response: ServerResponse): boolean {
  return response.statusCode !== 206 && compression.filter(request, response);
}

function sendRedirect(response: ServerResponse, status: number, location: string): void {
  response.removeHeader('Content-Type');
  response.writeHead(status, { Location: location }).end();
}

function sendMethodNotAllowed(response: ServerResponse): void {
  response.removeHeader('Content-Type');
  response.writeHead(405, { Allow: 'GET, HEAD' }).end();
}
