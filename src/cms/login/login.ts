import { cmsEndpoints, editorAddress } from '../../domain/editing/endpoints.ts';
import type { Session } from '../../domain/editing/login-protocol.ts';
import { whenEditorIsHere } from './editor-ready.ts';
import { listenToLogin } from './login-form.ts';
import { get } from './post.ts';

/** The script of /admin/: the form stands there before it; the editor is fetched while somebody looks for the mail. */
const page = document.querySelector<HTMLElement>('#login');
const form = document.querySelector<HTMLFormElement>('#login form');
if (!page || !form) throw new Error('The login page has no form.');

const seenBefore = 'cms-seen-before';
let editorIsLost = false;
// An event of a script does not bubble.
addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && sayThatEditorIsLost(), true);
listenToLogin(form, (session) => {
  history.replaceState(undefined, '', editorAddress);
  void open(session);
});
if (mayBeLoggedIn()) {
  const session = await get<Session>(cmsEndpoints.session);
  if (session.outcome === 'done') await open(session.body);
}

/** Who logged in here before, or comes from the link in the mail; nobody else waits for an answer. */
function mayBeLoggedIn(): boolean {
  return localStorage.getItem(seenBefore) !== null || location.hash !== '';
}

async function open(person: Session): Promise<void> {
  localStorage.setItem(seenBefore, 'ja');
  if (page) page.hidden = true;
  document.querySelector('#wait')?.removeAttribute('hidden');
  if (editorIsLost) sayThatEditorIsLost();
  const startEditor = await whenEditorIsHere;
  document.querySelector('#wait')?.remove();
  page?.remove();
  startEditor(person);
}

function sayThatEditorIsLost(): void {
  editorIsLost = true;
  const wait = document.querySelector('#wait');
  if (wait) wait.textContent = 'Uw werkplek kon niet worden opgehaald. Laad deze pagina opnieuw.';
}
