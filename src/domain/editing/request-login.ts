import { findEditor, type Editor } from './editors.ts';
import { hashOfCode, hashOfEmail, hashOfToken } from './hashes.ts';
import { minute, type Clock, type LoginStore, type Secrets } from './ports.ts';

export interface RequestLoginDeps {
  readonly editors: () => readonly Editor[];
  readonly logins: LoginStore;
  readonly secrets: Secrets;
  readonly clock: Clock;
}

/** What goes into the mail; for an unknown address there is nobody to send it to. */
export interface LoginMail {
  readonly editor: Editor;
  readonly token: string;
  readonly code: string;
}

/** ms that a link and a code work. */
export const loginLifetime = 15 * minute;

/** Does the same work for an address that is nobody's, so that the time an answer takes tells nothing. */
export async function requestLogin(deps: RequestLoginDeps, email: string): Promise<LoginMail | undefined> {
  const { secrets, logins, clock } = deps;
  const [token, code, now] = [secrets.token(), secrets.code(), clock.now()];
  const [tokenHash, emailHash] = await Promise.all([hashOfToken(secrets, token), hashOfEmail(secrets, email)]);
  const codeHash = await hashOfCode(secrets, emailHash, code);
  await logins.add({ tokenHash, codeHash, emailHash, expiresAt: now + loginLifetime }, now);
  const editor = findEditor(deps.editors(), email);
  return editor && { editor, token, code };
}
