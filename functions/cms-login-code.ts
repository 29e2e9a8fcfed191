import { logInByCode } from '../src/editing/log-in.ts';
import { loginCodeRequest } from '../src/editing/login-protocol.ts';
import { answerWith, fail, failTooMany } from './cms/answers.ts';
import type { CmsDeps } from './cms/deps.ts';
import { readRequest } from './cms/read-request.ts';
import { sessionCookie } from './cms/session-cookie.ts';
import type { Handler } from './http/deps.ts';

/** `POST /api/cms/login/code` */
export function answerCmsLoginCode(deps: CmsDeps): Handler {
  return async (request) => {
    const typed = await readRequest(request, deps, loginCodeRequest);
    if (typed instanceof Response) return typed;
    const taken = await deps.limits.take('cms-code', { request, email: typed.email });
    if (taken.outcome === 'too-many') return failTooMany(taken.retryAfter);
    const done = await logInByCode(deps, typed.email, typed.code);
    if (done.outcome === 'refused') return fail('wrong-code');
    return answerWith(done.editor, { headers: { 'Set-Cookie': sessionCookie(deps.siteUrl, done.session) } });
  };
}
