import { logInByCode } from '../../src/domain/editing/log-in.ts';
import { loginCodeRequest } from '../../src/domain/editing/login-protocol.ts';
import { answerWith, fail, failTooMany } from './answers.ts';
import type { LoginDeps } from './deps.ts';
import { readRequest } from './read-request.ts';
import { sessionCookie } from './session-cookie.ts';
import type { Handler } from '../http/deps.ts';

/** `POST /api/cms/login/code` */
export function answerCmsLoginCode(deps: LoginDeps): Handler {
  return async (request) => {
    const typed = await readRequest(request, deps, loginCodeRequest);
    if (typed instanceof Response) return typed;
    const rateLimit = await deps.limits.consume('cms-code', { request, email: typed.email });
    if (rateLimit.outcome === 'too-many') return failTooMany(rateLimit.retryAfter);
    const done = await logInByCode(deps, typed.email, typed.code);
    if (done.outcome === 'refused') return fail('wrong-code');
    return answerWith(done.editor, { headers: { 'Set-Cookie': sessionCookie(deps.siteUrl, done.session) } });
  };
}
