import type { Sealer } from '../../http/kept-form.ts';

const cipher = 'AES-GCM';
const nonceLength = 12;

/**
 * AES-GCM with a key per purpose, derived from the signing secret (HKDF, SHA-256). Seals with the first secret and opens what any
 * of them sealed, so that a secret can be replaced while somebody is filling in a form.
 */
export function createSealer(secrets: readonly [string, ...string[]]): Sealer {
  return {
    async seal(purpose, text) {
      const key = await keyOf(secrets[0], purpose);
      const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
      const sealed = await crypto.subtle.encrypt({ name: cipher, iv: nonce }, key, text);
      return Buffer.concat([nonce, new Uint8Array(sealed)]).toString('base64url');
    },

    async open(purpose, sealed) {
      const bytes = new Uint8Array(Buffer.from(sealed, 'base64url'));
      const iv = bytes.subarray(0, nonceLength);
      for (const secret of secrets) {
        const key = await keyOf(secret, purpose);
        const opened = await crypto.subtle
          .decrypt({ name: cipher, iv }, key, bytes.subarray(nonceLength))
          .catch(() => undefined);
        if (opened !== undefined) return new Uint8Array(opened);
      }
      return undefined;
    },
  };
}

async function keyOf(secret: string, purpose: string): Promise<CryptoKey> {
  const text = new TextEncoder();
  const base = await crypto.subtle.importKey('raw', text.encode(secret), 'HKDF', false, ['deriveKey']);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: text.encode(`seal:${purpose}`) };
  return crypto.subtle.deriveKey(derivation, base, { name: cipher, length: 256 }, false, ['encrypt', 'decrypt']);
}
