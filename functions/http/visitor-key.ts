import type { Clock } from '../../src/domain/donations/provider/ports.ts';
import { day } from '../../src/shared/time.ts';
import { clientAddressOf } from './client-address.ts';
import { networkOf } from './network.ts';

export type VisitorKey = (request: Request) => Promise<string>;

/**
 * Tells visitors apart without keeping their address: a hash with a key that is another one every day (UTC), so that nothing
 * that is stored can be traced to a person, nor one day's visits to the next.
 */
export function createVisitorKey(secret: string, clock: Clock): VisitorKey {
  return (request) =>
    keyedHash(`${secret}:visitor:${Math.floor(clock.now() / day)}`, networkOf(clientAddressOf(request)));
}

/** 128 bits are enough to tell apart what was counted on one day. */
export async function keyedHash(secret: string, text: string): Promise<string> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' } as const;
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), hmac, false, ['sign']);
  const hash = await crypto.subtle.sign(hmac, key, new TextEncoder().encode(text));
  return Buffer.from(hash, 0, 16).toString('base64url');
}
