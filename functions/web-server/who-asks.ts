import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * What a proxy in front of us says about a visitor: a header that it sets itself, or `X-Forwarded-For`, to which each of so many
 * proxies adds who asked it. Everything before that was written by the visitor.
 */
export type TrustedProxy = { readonly header: string } | { readonly hops: number };

/** Without a proxy, or when it says nothing that can be read: who opened the connection. */
export function addressOf(request: IncomingMessage, proxy: TrustedProxy | undefined): string {
  return (proxy && said(request, proxy)) ?? request.socket.remoteAddress ?? '';
}

/** What the visitor's browser spoke with the proxy. */
export function protocolOf({ headers }: IncomingMessage, proxy: TrustedProxy | undefined): 'http:' | 'https:' {
  const last = proxy && entriesOf(headers['x-forwarded-proto']).at(-1);
  return last?.toLowerCase() === 'https' ? 'https:' : 'http:';
}

function said({ headers }: IncomingMessage, proxy: TrustedProxy): string | undefined {
  const entries = entriesOf(headers['header' in proxy ? proxy.header : 'x-forwarded-for']);
  return plainAddress(entries.at('header' in proxy ? -1 : -proxy.hops));
}

function entriesOf(value: string | string[] | undefined): string[] {
  return String(value ?? '')
    .split(',')
    .map((entry) => entry.trim());
}

/** `192.0.2.1:443` and `[2001:db8::1]:443` without their port. */
function plainAddress(entry = ''): string | undefined {
  const address = /^\[([^\]]+)\](?::\d+)?$/.exec(entry)?.[1] ?? /^([\d.]+):\d+$/.exec(entry)?.[1] ?? entry;
  return isIP(address) === 0 ? undefined : address;
}
