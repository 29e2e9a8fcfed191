import type { Editor } from '../../src/editing/editors.ts';
import { readSession } from '../../src/editing/sessions.ts';
import type { CmsDeps } from './deps.ts';
import { readSessionCookie } from './session-cookie.ts';

/** The editor who sends this, with the role of this moment, and the session to send along again: its time starts anew. */
export async function whoAsks(
  deps: CmsDeps,
  request: Request,
): Promise<{ readonly editor: Editor; readonly session: string } | undefined> {
  const session = readSessionCookie(request, deps.siteUrl);
  const editor = session === undefined ? undefined : await readSession(deps, session);
  return session === undefined || !editor ? undefined : { editor, session };
}
