import type { Ids } from '../../src/donations/ports.ts';

/** 160 random bits in 27 letters that need no escaping in an address. */
export const randomIds: Ids = {
  next: () => Buffer.from(crypto.getRandomValues(new Uint8Array(20))).toString('base64url'),
};
