import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';

/**
 * A backup as it is kept: without a key the database itself, else `BWKB1` + salt (16 bytes) + nonce (12) + AES-256-GCM of it + tag (16).
 * The key comes out of the passphrase by scrypt, so that trying passphrases is slow.
 */
export function seal(database: Buffer, passphrase: string | undefined): Buffer {
  if (passphrase === undefined) return database;
  const [salt, nonce] = [randomBytes(saltLength), randomBytes(nonceLength)];
  const cipher = createCipheriv(algorithm, keyOf(passphrase, salt), nonce);
  return Buffer.concat([mark, salt, nonce, cipher.update(database), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Error in Dutch when there is no key, or it is not the one with which this was sealed, or the file was changed. */
export function unseal(kept: Buffer, passphrase: string | undefined): Buffer {
  if (!kept.subarray(0, mark.length).equals(mark)) return kept;
  if (passphrase === undefined) throw new Error('Deze kopie is versleuteld. Zet BACKUP_KEY in .env.');
  const salt = kept.subarray(mark.length, mark.length + saltLength);
  const from = mark.length + saltLength + nonceLength;
  const nonce = kept.subarray(from - nonceLength, from);
  try {
    const decipher = createDecipheriv(algorithm, keyOf(passphrase, salt), nonce);
    decipher.setAuthTag(kept.subarray(-tagLength));
    return Buffer.concat([decipher.update(kept.subarray(from, -tagLength)), decipher.final()]);
  } catch {
    throw new Error('Deze kopie gaat niet open. BACKUP_KEY is een andere dan toen, of het bestand is stuk.');
  }
}

const algorithm = 'aes-256-gcm';
const mark = Buffer.from('BWKB1');
const [saltLength, nonceLength, tagLength] = [16, 12, 16] as const;

function keyOf(passphrase: string, salt: Buffer): Buffer {
  return scryptSync(passphrase, salt, 32);
}
