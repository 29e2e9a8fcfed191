import { normalEmail, type Editor } from './editors.ts';
import type { Secrets } from './ports.ts';

export function hashOfToken(secrets: Secrets, token: string): Promise<string> {
  return secrets.hash(`login-token:${token}`);
}

export function hashOfEmail(secrets: Secrets, email: string): Promise<string> {
  return secrets.hash(`login-email:${normalEmail(email)}`);
}

/** With the address in it: the same digits of two people are two hashes. */
export function hashOfCode(secrets: Secrets, emailHash: string, code: string): Promise<string> {
  return secrets.hash(`login-code:${emailHash}:${code}`);
}

export function hashOfSession(secrets: Secrets, id: string): Promise<string> {
  return secrets.hash(`session:${id}`);
}

/** The editor of this moment whose address was hashed. */
export async function findEditorByHash(
  secrets: Secrets,
  editors: readonly Editor[],
  emailHash: string,
): Promise<Editor | undefined> {
  for (const editor of editors) if ((await hashOfEmail(secrets, editor.email)) === emailHash) return editor;
  return undefined;
}
