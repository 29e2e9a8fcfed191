import type { Editor } from '../../src/domain/editing/editors.ts';
import { openSession, readSession, type SessionDeps } from '../../src/domain/editing/sessions.ts';
import type { GuardDeps } from '../http/deps.ts';
import { clientAddressOf } from '../http/client-address.ts';
import { readSessionCookie } from './session-cookie.ts';

/** An editor, with the role of this moment, and the session to send along again: its time starts anew. */
interface Who {
  readonly editor: Editor;
  readonly session: string;
}

type WhoDeps = SessionDeps & Pick<GuardDeps, 'siteUrl'>;

/** The editor who sends this. */
export async function whoAsks(deps: WhoDeps, request: Request): Promise<Who | undefined> {
  const session = readSessionCookie(request, deps.siteUrl);
  const editor = session === undefined ? undefined : await readSession(deps, session);
  return session === undefined || !editor ? undefined : { editor, session };
}

/** The same, and a developer on this very machine, who is logged in by it. */
export async function whoAsksOrDeveloper(
  deps: WhoDeps & { readonly developer?: Editor },
  request: Request,
): Promise<Who | undefined> {
  const who = await whoAsks(deps, request);
  if (who || !deps.developer || !isHere(request)) return who;
  return { editor: deps.developer, session: await openSession(deps, deps.developer) };
}

/** From this machine, by a name of this machine: another site that points its own name here stays outside. */
function isHere(request: Request): boolean {
  return (
    /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(clientAddressOf(request)) &&
    ['localhost', '127.0.0.1', '[::1]'].includes(new URL(request.url).hostname) &&
    ['same-origin', 'none', null].includes(request.headers.get('Sec-Fetch-Site'))
  );
}
