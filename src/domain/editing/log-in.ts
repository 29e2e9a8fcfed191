import type { Editor } from './editors.ts';
import { findEditorByHash, hashOfCode, hashOfEmail, hashOfToken } from './hashes.ts';
import { day, hour, type Counters, type Login, type LoginStore } from './ports.ts';
import { openSession, type SessionDeps } from './sessions.ts';

export interface LogInDeps extends SessionDeps {
  readonly logins: LoginStore;
  readonly counters: Counters;
}

/** `refused`: unknown, used, expired, wrong, or tried too often. Which, nobody is told. */
export type LogInOutcome =
  | { readonly outcome: 'logged-in'; readonly session: string; readonly editor: Editor }
  | { readonly outcome: 'refused' };

/** Codes tried for one address in a day, after which only links work: 20 in a million is what a guesser gets. */
export const codeTriesPerDay = 20;

export async function logInByLink(deps: LogInDeps, token: string): Promise<LogInOutcome> {
  const hash = await hashOfToken(deps.secrets, token);
  return finish(deps, await deps.logins.takeByToken(hash, deps.clock.now()));
}

/** Every try counts before it is looked at, so that a hundred at once are no more than a hundred after another. */
export async function logInByCode(deps: LogInDeps, email: string, code: string): Promise<LogInOutcome> {
  const now = deps.clock.now();
  const emailHash = await hashOfEmail(deps.secrets, email);
  const codeHash = await hashOfCode(deps.secrets, emailHash, code);
  const slice = Math.floor(now / hour) * hour;
  const tries = await deps.counters.count(`cms-code:${emailHash}`, slice, slice - day + hour);
  if (tries > codeTriesPerDay) return { outcome: 'refused' };
  return finish(deps, await deps.logins.takeByCode(emailHash, codeHash, now));
}

async function finish(deps: LogInDeps, login: Pick<Login, 'emailHash'> | undefined): Promise<LogInOutcome> {
  const editor = login && (await findEditorByHash(deps.secrets, deps.editors(), login.emailHash));
  if (!editor) return { outcome: 'refused' };
  return { outcome: 'logged-in', session: await openSession(deps, editor), editor };
}
