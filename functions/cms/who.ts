import type { Editor } from '../../src/editing/editors.ts';
import { readSession, type SessionDeps } from '../../src/editing/sessions.ts';
import type { GuardDeps } from '../http/deps.ts';
import { readSessionCookie } from './session-cookie.ts';

/** The editor who sends this, with the role of this moment, and the session to send along again: its time starts anew. */
export async function whoAsks(
  deps: SessionDeps & Pick<GuardDeps, 'siteUrl'>,
  request: Request,
): Promise<{ readonly editor: Editor; readonly session: string } | undefined> {
  const session = readSessionCookie(request, deps.siteUrl);
  const editor = session === undefined ? undefined : await readSession(deps, session);
  return session === undefined || !editor ? undefined : { editor, session };
}
