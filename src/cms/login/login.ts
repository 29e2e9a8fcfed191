import { cmsEndpoints, editorAddress } from '../../editing/endpoints.ts';
import type { Session } from '../../editing/protocol.ts';
import { listenToLogin } from './login-form.ts';
import { get } from './post.ts';

/** The script of /admin/: the form stands there before it; the editor is fetched while somebody looks for the mail. */
const page = document.querySelector<HTMLElement>('#login');
const form = document.querySelector<HTMLFormElement>('#login form');
if (!page || !form) throw new Error('The login page has no form.');

const seenBefore = 'cms-seen-before';
const fetchEditor = () => import('../main.ts');
listenToLogin(form, (session) => {
  history.replaceState(undefined, '', editorAddress);
  void open(session);
});
const session = mayBeLoggedIn() ? await whileFetching(get<Session>(cmsEndpoints.session)) : undefined;
if (session?.outcome === 'done') await open(session.body);
else requestIdleCallback(() => void fetchEditor());

/** The editor is on its way while the server still thinks. */
function whileFetching<Result>(answer: Promise<Result>): Promise<Result> {
  void fetchEditor();
  return answer;
}

/** Who logged in here before, or comes from the link in the mail; nobody else waits for an answer. */
function mayBeLoggedIn(): boolean {
  return localStorage.getItem(seenBefore) !== null || location.hash !== '';
}

async function open(person: Session): Promise<void> {
  localStorage.setItem(seenBefore, 'ja');
  if (page) page.hidden = true;
  document.querySelector('#wait')?.removeAttribute('hidden');
  const { startEditor } = await fetchEditor();
  document.querySelector('#wait')?.remove();
  page?.remove();
  startEditor(person);
}
