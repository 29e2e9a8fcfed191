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
import { bodyLimits, createBodyGuard, type BodyGuard } from './body-guard.ts';
import { rememberClientAddress } from '../http/client-address.ts';
import { readHeaderRules } from './header-rules.ts';
import { logError } from '../http/log.ts';
import { readRedirectRules } from './redirect-rules.ts';
import { refusalPage, refusalType, refuse, refuseUnreadable } from './refuse.ts';
import { readSite } from './site-files.ts';
import { addressOf, protocolOf, type TrustedProxy } from './who-asks.ts';

/** By path, such as `/api/donations`. A handler sees every method. */
export type ApiHandlers = Readonly<Record<string, (request: Request) => Promise<Response>>>;

export interface ServerOptions {
  /** Folder with the built site, its `_headers` too. */
  readonly dist: string;
  /** Path of `netlify.toml`, for its redirects. */
  readonly netlifyToml: string;
  readonly api?: ApiHandlers;
  /** Who stands in front of us, and is believed about who asks. */
  readonly trustProxy?: TrustedProxy | undefined;
  /** Absent: one of its own. */
  readonly bodies?: BodyGuard;
}

/** In as much time as the default of 4 makes a page 8 % smaller; 9 takes ten times as long. Measured on our own pages. */
const brotliQuality = 6;

/** A built site and its functions, with the headers and redirects of the hosted site. */
export interface Site {
  readonly answer: RequestListener;
  /** Of a page such as the home page. */
  readonly headers: Headers;
}

export async function createServer(options: ServerOptions): Promise<Server> {
  const site = await createSite(options);
  return serveSite(() => site);
}

/** One Node server for a site that may be replaced by a newer one while it runs. It does not listen yet. */
export function serveSite(site: () => Site): Server {
  // What has no host we refuse ourselves, in Dutch and with our headers.
  const server = createHttpServer({ requireHostHeader: false, ...slowness }, (request, response) =>
    site().answer(request, response),
  );
  // Of all that may be expected HTTP only knows `100-continue`, and lets a server disregard the rest.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
  refuseUnreadable(server, () => site().headers);
  return server;
}

/** ms; headers fit in one packet, and a body has a guard of its own. */
const slowness = { headersTimeout: 15_000, connectionsCheckingInterval: 5_000 };

export async function createSite(options: ServerOptions): Promise<Site> {
  const { dist, netlifyToml, api = {}, trustProxy, bodies = createBodyGuard(bodyLimits) } = options;
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

  return { answer, headers: headersFor('/') };

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const { path, query } = targetOf(request);
    const isPlain = isPlainPath(path);
    response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate');
    response.setHeaders(headersFor(isPlain ? path : '/'));
    compress(request, response, () => {
      if (!hasHost(request)) return refuse(response, 400);
      if (!isPlain) return site.sendNotFound(response);
      const redirect = redirectFor(path, query);
      if (redirect) return sendRedirect(response, redirect.status, redirect.location);
      const handler = handlers.get(path);
      if (handler && request.method !== 'TRACE') {
        response.setHeader('Cache-Control', 'no-store');
        if (!bodies.admit(request, response))
          return refuse(response, 503, { 'Retry-After': '10', Connection: 'close' });
        return handler(request, response);
      }
      if (path.startsWith('/api/')) return site.sendNotFound(response);
      if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, { Allow: 'GET, HEAD' });
      if (site.folders.has(path) || handlers.has(`${path}/`)) return sendRedirect(response, 301, `${path}/${query}`);
      return site.sendFile(request, response);
    });
  }
}

/** As a listener of Node that tells the handler, on the side, who asked. */
export function listen(handler: ApiHandlers[string], proxy: TrustedProxy | undefined): RequestListener {
  return (incoming, response) => {
    const answer: FetchHandler = (request) => handler(rememberClientAddress(request, addressOf(incoming, proxy)));
    return createRequestListener(answer, { protocol: protocolOf(incoming, proxy), onError })(incoming, response);
  };
}

function onError(error: unknown): Response {
  logError('request', error);
  return new Response(refusalPage(500), { status: 500, headers: { 'Content-Type': refusalType } });
}

/** A name or number with perhaps a port, and nothing of an address after it. Before HTTP/1.1 there was none. */
function hasHost({ headers: { host }, httpVersion }: IncomingMessage): boolean {
  if (host === undefined) return httpVersion === '1.0';
  const url = URL.parse(`http://${host}`);
  return url !== null && url.href === `${url.origin}/`;
}

/** With one slash in front, so that a redirect to `//elsewhere.example` cannot leave the site. */
function targetOf({ url = '/' }: IncomingMessage): { path: string; query: string } {
  const [path = '', ...query] = url.split('?');
  return { path: path.replace(/^[/\\]*/, '/'), query: query.length > 0 ? `?${query.join('?')}` : '' };
}

/** Headers follow from the path as it is written, files from the path as it is read: both have to be the same. */
function isPlainPath(path: string): boolean {
  return !/(^|[/\\])\.{1,2}([/\\]|$)|[\\\0]|%2f|%5c|%00/i.test(path.replaceAll(/%2e/gi, '.'));
}

/** A range counts bytes of the file as it is. */
function mayCompress(request: IncomingMessage, response: ServerResponse): boolean {
  return response.statusCode !== 206 && compression.filter(request, response);
}

function sendRedirect(response: ServerResponse, status: number, location: string): void {
  response.removeHeader('Content-Type');
  response.writeHead(status, { Location: location }).end();
}
