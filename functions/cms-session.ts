import { openSession, type SessionDeps } from '../src/editing/sessions.ts';
import { answerWith, fail } from './cms/answers.ts';
import type { CmsDeps } from './cms/deps.ts';
import { methodNotAllowed } from './cms/read-request.ts';
import { sessionCookie } from './cms/session-cookie.ts';
import { whoAsks } from './cms/who.ts';
import type { Handler } from './http/deps.ts';
import { clientAddressOf } from './runtime/client-address.ts';

/** `GET /api/cms/session`: who is logged in. */
export function answerCmsSession(deps: CmsDeps): Handler {
  return async (request) => {
    if (request.method !== 'GET') return methodNotAllowed('GET');
    const who = (await whoAsks(deps, request)) ?? (await logDeveloperIn(deps, request));
    if (!who) return fail('no-session');
    return answerWith(who.editor, { headers: { 'Set-Cookie': sessionCookie(deps.siteUrl, who.session) } });
  };
}

/** From this machine, by a name of this machine: another site that points its own name here stays outside. */
export async function logDeveloperIn(deps: SessionDeps & Pick<CmsDeps, 'developer'>, request: Request) {
  const isHere =
    /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(clientAddressOf(request)) &&
    ['localhost', '127.0.0.1', '[::1]'].includes(new URL(request.url).hostname) &&
    ['same-origin', 'none', null].includes(request.headers.get('Sec-Fetch-Site'));
  if (!deps.developer || !isHere) return undefined;
  return { editor: deps.developer, session: await openSession(deps, deps.developer) };
}
