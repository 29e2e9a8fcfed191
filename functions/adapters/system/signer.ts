import type { Signer } from '../../../src/domain/donations/provider/ports.ts';

const hmac = { name: 'HMAC', hash: 'SHA-256' } as const;

/**
 * Tokens of the form `payload.signature`, both base64url. Signs with the first secret; opens what any of them signed, so that a
 * secret can be replaced while links in old mails keep working.
 */
export function createSigner(secrets: readonly [string, ...string[]]): Signer {
  const keys = Promise.all(secrets.map(importKey));
  return {
    async sign(purpose, payload) {
      const [key] = await keys;
      if (key === undefined) throw new Error('there is no secret to sign with');
      const signature = await crypto.subtle.sign(hmac, key, signedBytes(purpose, payload));
      return `${encode(new TextEncoder().encode(payload))}.${encode(new Uint8Array(signature))}`;
    },

    async verify(purpose, token) {
      const [encoded = '', signature = '', ...rest] = token.split('.');
      const payload = Buffer.from(encoded, 'base64url').toString();
      // A token has one spelling only.
      if (rest.length > 0 || encode(Buffer.from(payload)) !== encoded) return undefined;
      const given = Buffer.from(signature, 'base64url');
      if (encode(given) !== signature) return undefined;
      for (const key of await keys)
        if (await crypto.subtle.verify(hmac, key, given, signedBytes(purpose, payload))) return payload;
      return undefined;
    },
  };
}

/** JSON, because no other purpose and payload make the same text. */
function signedBytes(purpose: string, payload: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify([purpose, payload]));
}

function importKey(secret: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', new TextEncoder().encode(secret), hmac, false, ['sign', 'verify']);
}

function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
