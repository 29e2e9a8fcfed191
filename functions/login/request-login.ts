import { loginRequest, type Sent } from '../../src/domain/editing/login-protocol.ts';
import { requestLogin } from '../../src/domain/editing/request-login.ts';
import { editing } from '../../src/i18n/nl/editing.ts';
import { answerWith, fail, failTooMany } from './answers.ts';
import type { LoginDeps } from './deps.ts';
import { loginLetter } from './login-letter.ts';
import { readRequest } from './read-request.ts';
import type { Handler } from '../http/deps.ts';

/** `POST /api/cms/login`: mails a link and a code. Says the same to everybody, after the same work. */
export function answerCmsLogin(deps: LoginDeps): Handler {
  return async (request) => {
    const asked = await readRequest(request, deps, loginRequest);
    if (asked instanceof Response) return asked;
    const rateLimit = await deps.limits.consume('cms-login', { request, email: asked.email });
    if (rateLimit.outcome === 'too-many') return failTooMany(rateLimit.retryAfter);
    if (!(await deps.mailIsUp())) return fail('mail-down');
    const mail = await requestLogin(deps, asked.email);
    deps.afterwards(async () => {
      if (mail) await deps.post(loginLetter(mail, deps.siteUrl, deps.secrets.token()));
    });
    return answerWith({ message: editing.sent } satisfies Sent);
  };
}
