import type { Ids } from '../../../src/domain/donations/provider/ports.ts';

/**
 * 160 random bits in 28 letters that need no escaping in an address. The first 8 are what a donor reads out on the phone, a bank
 * prints and Excel opens: no letters that look like another, and nothing but letters and digits (Crockford's Base32).
 */
export const randomIds: Ids = {
  next() {
    const [...bytes] = crypto.getRandomValues(new Uint8Array(8));
    const spoken = bytes.map((byte) => letters.charAt(byte % letters.length)).join('');
    return spoken + Buffer.from(crypto.getRandomValues(new Uint8Array(15))).toString('base64url');
  },
};

// 32 of them: each is as likely as another.
const letters = '0123456789abcdefghjkmnpqrstvwxyz';
