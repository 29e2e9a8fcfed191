import { isEmail } from '../../src/domain/donations/payments/email-address.ts';
import { logInByCode, logInByLink } from '../../src/domain/editing/log-in.ts';
import { requestLogin } from '../../src/domain/editing/request-login.ts';
import { closeSession } from '../../src/domain/editing/sessions.ts';
import { editing } from '../../src/i18n/nl/editing.ts';
import { loginWords } from '../../src/i18n/nl/treasurer/login.ts';
import { treasurerRoutes as routes } from '../../src/routes.ts';
import { askAddress, askCode, pressButton, type AddressTyped } from '../../src/views/treasurer/login.ts';
import { loginLetter } from '../login/login-letter.ts';
import { endedCookie, readSessionCookie, sessionCookie } from '../login/session-cookie.ts';
import { seeOther } from '../http/page.ts';
import type { TreasurerDeps } from './deps.ts';
import { booksPage, receiveBooksForm, treasurerError } from './page.ts';

/** `/beheer/inloggen/`: an address, then the code from the mail. The same login as the editor's, in plain HTML. */
export async function answerLogin(deps: TreasurerDeps, request: Request): Promise<Response> {
  if (request.method !== 'POST') return showLogin(deps, new URL(request.url).searchParams);
  const form = await receiveBooksForm(deps, request);
  if (form instanceof Response) return form;
  if (form.get('token') !== '') return takeLink(deps, request, form.get('token'));
  const email = form.get('email').trim();
  if (!isEmail(email)) return addressPage(deps, { email, error: loginWords.invalid }, 422);
  const code = form.get('code').replaceAll(/\s/g, '');
  return code === '' ? sendCode(deps, request, email) : takeCode(deps, request, email, code);
}

function showLogin(deps: TreasurerDeps, searchParams: URLSearchParams): Promise<Response> {
  const token = searchParams.get('token');
  if (token !== null) return linkPage(deps, token);
  return addressPage(deps, searchParams.has('uit') ? { notice: loginWords.loggedOut } : {});
}

/** `POST /beheer/uitloggen/` */
export async function answerLogout(deps: TreasurerDeps, request: Request): Promise<Response> {
  if (request.method !== 'POST') return seeOther(routes.month);
  const form = await receiveBooksForm(deps, request);
  if (form instanceof Response) return form;
  const session = readSessionCookie(request, deps.siteUrl);
  if (session !== undefined) await closeSession(deps, session);
  const response = seeOther(`${routes.login}?uit=1`);
  response.headers.append('Set-Cookie', endedCookie(deps.siteUrl));
  return response;
}

/** Says the same to everybody, after the same work. */
async function sendCode(deps: TreasurerDeps, request: Request, email: string): Promise<Response> {
  const rateLimit = await deps.limits.consume('cms-login', { request, email });
  if (rateLimit.outcome === 'too-many') return tooMany(deps);
  if (!(await deps.mailIsUp()))
    return treasurerError(deps, 503, { title: loginWords.title, text: editing.failures['mail-down'] });
  const mail = await requestLogin(deps, email);
  deps.afterwards(async () => {
    if (mail) await deps.post(loginLetter(mail, deps.siteUrl, deps.secrets.token()));
  });
  return codePage(deps, { email });
}

async function takeCode(deps: TreasurerDeps, request: Request, email: string, code: string): Promise<Response> {
  const rateLimit = await deps.limits.consume('cms-code', { request, email });
  if (rateLimit.outcome === 'too-many') return tooMany(deps);
  const done = /^\d{6}$/.test(code) ? await logInByCode(deps, email, code) : { outcome: 'refused' as const };
  return done.outcome === 'refused'
    ? codePage(deps, { email, error: loginWords.wrong }, 422)
    : inside(deps, done.session);
}

async function takeLink(deps: TreasurerDeps, request: Request, token: string): Promise<Response> {
  const rateLimit = await deps.limits.consume('cms-link', { request });
  if (rateLimit.outcome === 'too-many') return tooMany(deps);
  const done = await logInByLink(deps, token);
  return done.outcome === 'refused'
    ? addressPage(deps, { problem: loginWords.oldLink }, 422)
    : inside(deps, done.session);
}

function inside({ siteUrl }: TreasurerDeps, session: string): Response {
  const response = seeOther(routes.month);
  response.headers.append('Set-Cookie', sessionCookie(siteUrl, session));
  return response;
}

/** One button, because scanners of mail open every link and press nothing. */
function linkPage(deps: TreasurerDeps, token: string): Promise<Response> {
  return booksPage(deps, { title: loginWords.title, place: null, content: () => pressButton(token) });
}

function addressPage(deps: TreasurerDeps, typed: AddressTyped, status = 200): Promise<Response> {
  return booksPage(deps, { status, title: loginWords.title, place: null, content: () => askAddress(typed) });
}

function codePage(deps: TreasurerDeps, typed: Parameters<typeof askCode>[0], status = 200): Promise<Response> {
  return booksPage(deps, { status, title: loginWords.title, place: null, content: () => askCode(typed) });
}

function tooMany(deps: TreasurerDeps): Promise<Response> {
  return treasurerError(deps, 429, { title: loginWords.title, text: editing.tooMany });
}
