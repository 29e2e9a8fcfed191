import { editorAddress } from '../../src/domain/editing/endpoints.ts';
import { logInByLink } from '../../src/domain/editing/log-in.ts';
import type { LoginDeps } from './deps.ts';
import { linkPage, usedUpPage } from './login-page.ts';
import { sessionCookie } from './session-cookie.ts';
import type { Handler } from '../http/deps.ts';
import { methodNotAllowed } from '../http/method-not-allowed.ts';
import { seeOther } from '../http/page.ts';
import { readText } from '../http/read-text.ts';
import { isFromOurSite } from '../http/same-origin.ts';

/** Bytes; a token has 27. */
const longestForm = 500;

/**
 * `GET /api/cms/login/link?token=` shows a button, `POST` logs in. The only POST without our own header, since a form cannot send
 * one: it has the token, which nobody can guess, and its origin.
 */
export function answerCmsLoginLink(deps: LoginDeps): Handler {
  return async (request) => {
    if (request.method === 'GET') {
      const token = new URL(request.url).searchParams.get('token') ?? '';
      return isToken(token) ? linkPage(token) : usedUpPage(400);
    }
    if (request.method !== 'POST') return methodNotAllowed('GET, POST');
    if (!isFromOurSite(request, deps.siteUrl)) return usedUpPage(403);
    const token = new URLSearchParams(await readText(request, longestForm)).get('token') ?? '';
    if (!isToken(token)) return usedUpPage(400);
    const rateLimit = await deps.limits.consume('cms-link', { request });
    if (rateLimit.outcome === 'too-many') return usedUpPage(429);
    const done = await logInByLink(deps, token);
    if (done.outcome === 'refused') return usedUpPage(401);
    const response = seeOther(editorAddress);
    response.headers.append('Set-Cookie', sessionCookie(deps.siteUrl, done.session));
    return response;
  };
}

function isToken(text: string): boolean {
  return /^[\w-]{20,100}$/.test(text);
}
