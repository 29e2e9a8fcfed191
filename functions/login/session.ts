import { answerWith, fail } from './answers.ts';
import type { LoginDeps } from './deps.ts';
import { sessionCookie } from './session-cookie.ts';
import { whoAsksOrDeveloper } from './who.ts';
import type { Handler } from '../http/deps.ts';
import { methodNotAllowed } from '../http/method-not-allowed.ts';

/** `GET /api/cms/session`: who is logged in. */
export function answerCmsSession(deps: LoginDeps): Handler {
  return async (request) => {
    if (request.method !== 'GET') return methodNotAllowed('GET');
    const who = await whoAsksOrDeveloper(deps, request);
    if (!who) return fail('no-session');
    return answerWith(who.editor, { headers: { 'Set-Cookie': sessionCookie(deps.siteUrl, who.session) } });
  };
}
