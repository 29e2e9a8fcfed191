import type { Session } from '../../domain/editing/login-protocol.ts';

type StartEditor = (session: Session) => void;

let ready: (start: StartEditor) => void;

/**
 * Where the two scripts of /admin/ meet. The editor is not imported by the login, so that a browser sees both in the page and
 * fetches them at once.
 */
export const whenEditorIsHere = new Promise<StartEditor>((resolve) => (ready = resolve));

export function editorIsHere(start: StartEditor): void {
  ready(start);
}
