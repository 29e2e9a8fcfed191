import type { Editor } from './editors.ts';
import { findEditorByHash, hashOfEmail, hashOfSession } from './hashes.ts';
import { day, hour, minute, type Clock, type Secrets, type SessionStore } from './ports.ts';

export interface SessionDeps {
  readonly editors: () => readonly Editor[];
  readonly sessions: SessionStore;
  readonly secrets: Secrets;
  readonly clock: Clock;
}

/** ms without a request after which a session is over: a long working day, and no night on a shared computer. */
export const sessionLifetime = 10 * hour;
/** ms after which even a session in use is over. */
export const longestSession = 7 * day;
/** ms within which a session is not written again. */
const touchEvery = 5 * minute;

/** Always a new id: what a browser had before never becomes a session. */
export async function openSession({ sessions, secrets, clock }: SessionDeps, editor: Editor): Promise<string> {
  const [id, now] = [secrets.token(), clock.now()];
  const [hash, emailHash] = await Promise.all([hashOfSession(secrets, id), hashOfEmail(secrets, editor.email)]);
  await sessions.add({ hash, emailHash, createdAt: now, seenAt: now }, now - sessionLifetime);
  return id;
}

/** Who is asking, with the role of this moment: an editor who was removed is nobody at the next request. */
export async function readSession(deps: SessionDeps, id: string): Promise<Editor | undefined> {
  const hash = await hashOfSession(deps.secrets, id);
  const session = await deps.sessions.find(hash);
  if (!session) return undefined;
  const now = deps.clock.now();
  const editor = await findEditorByHash(deps.secrets, deps.editors(), session.emailHash);
  if (!editor || now - session.seenAt >= sessionLifetime || now - session.createdAt >= longestSession) {
    await deps.sessions.remove(hash);
    return undefined;
  }
  if (now - session.seenAt >= touchEvery) await deps.sessions.touch(hash, now);
  return editor;
}

export async function closeSession({ sessions, secrets }: SessionDeps, id: string): Promise<void> {
  await sessions.remove(await hashOfSession(secrets, id));
}
