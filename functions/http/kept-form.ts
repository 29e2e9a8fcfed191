import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod/mini';
import type { Clock } from '../../src/domain/donations/provider/ports.ts';
import { formKeptFor } from '../../src/domain/donations/payments/checkout.ts';

/** Encrypts and authenticates: nobody else can read or make what it sealed. `purpose` chooses the key. */
export interface Sealer {
  seal(purpose: string, content: Uint8Array<ArrayBuffer>): Promise<string>;
  /** `undefined`: it was not sealed by us, or for another purpose. */
  open(purpose: string, sealed: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

export interface KeptFormDeps {
  readonly sealer: Sealer;
  readonly clock: Clock;
  /** Public origin, without a slash at the end. */
  readonly siteUrl: string;
}

/** Name and value together; browsers drop a cookie of more than 4096 bytes. */
const largestCookie = 4000;
/** What such a cookie can hold at most when it is unpacked, in bytes. */
const largestContent = 64 * 1024;
const purpose = 'kept-form';

const envelope = z.object({ until: z.number(), path: z.string(), form: z.unknown() });

/**
 * The cookie in which a visitor's own browser keeps what was sent, readable by us only: the page that answers can be reloaded and
 * gone back to, and nothing of it is in an address, the database or a log. `path`: the one page that gets it. `undefined`: it does
 * not fit in a cookie.
 */
export async function keepForm({ sealer, clock, siteUrl }: KeptFormDeps, path: string, form: unknown) {
  const text = JSON.stringify({ until: clock.now() + formKeptFor, path, form } satisfies z.infer<typeof envelope>);
  const pair = `${nameFor(siteUrl)}=${await sealer.seal(purpose, new Uint8Array(deflateRawSync(text)))}`;
  return pair.length > largestCookie ? undefined : `${pair}${attributes(siteUrl, path, formKeptFor)}`;
}

/** What was kept for this page, when it was kept by us within the hour. Its shape is for the reader to check. */
export async function readKeptForm({ sealer, clock, siteUrl }: KeptFormDeps, request: Request): Promise<unknown> {
  const content = await sealer.open(purpose, cookieOf(request, nameFor(siteUrl)));
  if (content === undefined) return undefined;
  const text = inflateRawSync(content, { maxOutputLength: largestContent }).toString();
  const { until, path, form } = envelope.parse(JSON.parse(text));
  return until > clock.now() && path === new URL(request.url).pathname ? form : undefined;
}

/** Takes the kept form out of the browser. */
export function forgetForm({ siteUrl }: Pick<KeptFormDeps, 'siteUrl'>, path: string): string {
  return `${nameFor(siteUrl)}=${attributes(siteUrl, path, 0)}`;
}

function cookieOf(request: Request, name: string): string {
  const pairs = (request.headers.get('Cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}

/** `Lax`: a browser that comes back from the bank sends it along. */
function attributes(siteUrl: string, path: string, age: number): string {
  return `; Path=${path}; Max-Age=${age / 1000}; HttpOnly; SameSite=Lax${isSecure(siteUrl) ? '; Secure' : ''}`;
}

function nameFor(siteUrl: string): string {
  return isSecure(siteUrl) ? '__Secure-form' : 'form';
}

function isSecure(siteUrl: string): boolean {
  return siteUrl.startsWith('https:');
}
