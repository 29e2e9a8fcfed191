import * as z from 'zod';
import { closeSession } from '../../src/domain/editing/sessions.ts';
import { answerWith } from './answers.ts';
import type { LoginDeps } from './deps.ts';
import { readRequest } from './read-request.ts';
import { endedCookie, readSessionCookie } from './session-cookie.ts';
import type { Handler } from '../http/deps.ts';

/** `POST /api/cms/logout`: the session is gone on the server too. */
export function answerCmsLogout(deps: LoginDeps): Handler {
  return async (request) => {
    const asked = await readRequest(request, deps, z.unknown());
    if (asked instanceof Response) return asked;
    const session = readSessionCookie(request, deps.siteUrl);
    if (session !== undefined) await closeSession(deps, session);
    return answerWith({}, { headers: { 'Set-Cookie': endedCookie(deps.siteUrl) } });
  };
}
