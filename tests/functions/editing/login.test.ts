import { describe, expect, test } from 'vitest';
import { answerCmsLoginCode } from '../../../functions/login/login-code.ts';
import { answerCmsLoginLink } from '../../../functions/login/login-link.ts';
import { answerCmsLogin } from '../../../functions/login/request-login.ts';
import { answerCmsLogout } from '../../../functions/login/logout.ts';
import { answerCmsSession } from '../../../functions/login/session.ts';
import { answerCmsStore } from '../../../functions/editing/store.ts';
import { rememberClientAddress } from '../../../functions/http/client-address.ts';
import { cmsEndpoints } from '../../../src/domain/editing/endpoints.ts';
import { codeTriesPerDay } from '../../../src/domain/editing/log-in.ts';
import { hour, minute } from '../../../src/domain/editing/ports.ts';
import { cookieOf, get, post, setUpCms, type CmsSetUp, type Sender, type SentHeaders } from './setup.ts';

const anna = 'anna@example.org';

async function setUp(options?: Parameters<typeof setUpCms>[0]) {
  const cms = await setUpCms(options);
  return { ...cms, ...steps(cms) };
}

function steps({ deps, lastLetter }: CmsSetUp) {
  const [login, code, link] = [answerCmsLogin(deps), answerCmsLoginCode(deps), answerCmsLoginLink(deps)];
  const ask = (email = anna, sender?: Sender) => login(post(cmsEndpoints.login, { email }, sender));
  const typeCode = (typed: string, email = anna, sender?: Sender) =>
    code(post(cmsEndpoints.loginCode, { email, code: typed }, sender));
  const openLink = (token: string) => link(get(`${cmsEndpoints.loginLink}?token=${token}`));
  const pressButton = (token: string, headers: SentHeaders = {}) =>
    link(
      post(cmsEndpoints.loginLink, `token=${token}`, {
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'X-BuurtWerkKamers': null, ...headers },
      }),
    );
  const session = (cookie?: string) => answerCmsSession(deps)(get(cmsEndpoints.session, { cookie }));
  const logIn = async (email = anna, sender?: Sender) => {
    await ask(email);
    return typeCode((await lastLetter()).code, email, sender);
  };
  return { ask, typeCode, openLink, pressButton, session, logIn };
}

test.each([anna, 'niemand@example.org'])('while mail is down %s reads that, and no code is made', async (email) => {
  const { ask, letterCount } = await setUp({ mailIsUp: async () => false });
  const response = await ask(email);
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ code: 'mail-down', error: expect.stringContaining('geen mail versturen') });
  expect(await letterCount()).toBe(0);
});

describe('the mail', () => {
  test('has a link and a code; the code opens a session with name and role', async () => {
    const { ask, lastLetter, typeCode, session } = await setUp();
    expect((await ask(' ANNA@example.org ')).status).toBe(200);
    const { to, code } = await lastLetter();
    expect(to).toBe(anna);
    const response = await typeCode(`${code.slice(0, 3)} ${code.slice(3)}`);
    expect(await response.json()).toEqual({ name: 'Anna de Vries', email: anna, role: 'beheerder' });
    expect(await (await session(cookieOf(response))).json()).toMatchObject({ role: 'beheerder' });
  });

  test('opening the link logs nobody in, however often; the button does, once', async () => {
    const { ask, lastLetter, openLink, pressButton, session } = await setUp();
    await ask();
    const { token } = await lastLetter();
    for (const _ of [1, 2, 3]) {
      const page = await openLink(token);
      expect([page.status, page.headers.get('Set-Cookie')]).toEqual([200, null]);
      expect(await page.text()).toContain('<button>Inloggen</button>');
    }
    const pressed = await pressButton(token);
    expect([pressed.status, pressed.headers.get('Location')]).toEqual([303, '/admin/#/']);
    expect((await session(cookieOf(pressed))).status).toBe(200);
    const again = await pressButton(token);
    expect([again.status, again.headers.get('Set-Cookie')]).toEqual([401, null]);
  });

  test('pressed ten times at once, the button logs in once', async () => {
    const { ask, lastLetter, pressButton } = await setUp();
    await ask();
    const { token } = await lastLetter();
    const answers = await Promise.all(Array.from({ length: 10 }, () => pressButton(token)));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  });

  test.each([
    [15 * minute, 200, 303],
    [15 * minute + 1, 401, 401],
  ])('after %i ms the code answers %i and the link %i', async (wait, ofCode, ofLink) => {
    const { ask, lastLetter, typeCode, pressButton, advance } = await setUp();
    await ask();
    const first = await lastLetter();
    await ask('bo@example.org');
    const second = await lastLetter();
    advance(wait);
    expect((await typeCode(first.code)).status).toBe(ofCode);
    expect((await pressButton(second.token)).status).toBe(ofLink);
  });

  test('using the code uses up the link', async () => {
    const { ask, lastLetter, typeCode, pressButton } = await setUp();
    await ask();
    const { code, token } = await lastLetter();
    expect((await typeCode(code)).status).toBe(200);
    expect((await pressButton(token)).status).toBe(401);
  });

  test('a newer mail ends the code of the older one, not its link', async () => {
    const { ask, lastLetter, typeCode, pressButton } = await setUp();
    await ask();
    const older = await lastLetter();
    await ask();
    expect((await typeCode(older.code)).status).toBe(401);
    expect((await pressButton(older.token)).status).toBe(303);
  });

  test('a code is for its own address only', async () => {
    const { ask, lastLetter, typeCode } = await setUp();
    await ask();
    expect((await typeCode((await lastLetter()).code, 'bo@example.org')).status).toBe(401);
  });
});

describe('who is not known', () => {
  test('gets the same answer, and no mail', async () => {
    const { ask, letterCount } = await setUp();
    const [known, unknown] = [await ask(), await ask('vreemd@example.org')];
    expect(await letterCount()).toBe(1);
    expect([unknown.status, await unknown.text()]).toEqual([known.status, await known.text()]);
    expect([...unknown.headers]).toEqual([...known.headers]);
  });

  test('costs the same work before the answer: one login is kept either way', async () => {
    const kept: string[] = [];
    const { deps } = await setUpCms();
    const logins = { ...deps.logins, add: async ({ emailHash }: { emailHash: string }) => void kept.push(emailHash) };
    const ask = answerCmsLogin({ ...deps, logins, afterwards: () => undefined });
    await ask(post(cmsEndpoints.login, { email: anna }));
    await ask(post(cmsEndpoints.login, { email: 'vreemd@example.org' }));
    expect(kept).toHaveLength(2);
  });
});

test('neither link, code, session nor address can be read in the database', async () => {
  const { ask, lastLetter, logIn, database } = await setUp();
  await ask('vreemd@example.org');
  const cookie = cookieOf(await logIn());
  await ask();
  const { token, code } = await lastLetter();
  const bytes = database();
  expect(bytes).toContain('cms_logins');
  for (const text of [
    token,
    cookie.split('=')[1] ?? '',
    anna,
    'vreemd@example.org',
    `"${code}"`,
    `\u0000${code}\u0000`,
  ])
    expect(bytes).not.toContain(text);
});

describe('guessing', () => {
  test('after twenty codes in a day no code of that address works, but the link does', async () => {
    const { ask, lastLetter, typeCode, pressButton, advance } = await setUp();
    for (let tried = 0; tried < codeTriesPerDay; tried += 1) await typeCode('000000');
    await ask();
    const { code, token } = await lastLetter();
    expect((await typeCode(code)).status).toBe(401);
    expect((await pressButton(token)).status).toBe(303);
    advance(24 * hour);
    await ask();
    expect((await typeCode((await lastLetter()).code)).status).toBe(200);
  });

  test.each([
    ['one address from many places', () => anna, (index: number) => `192.0.2.${index}`],
    ['one visitor with many addresses', (index: number) => `a${index}@example.org`, () => '192.0.2.1'],
  ])('%s is told to wait', async (_, email, from) => {
    const { ask, letterCount } = await setUp({ limit: 3 });
    const answers = [];
    for (let index = 0; index < 5; index += 1) answers.push(await ask(email(index), { from: from(index) }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
    expect(Number(answers[4]?.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(await letterCount()).toBeLessThanOrEqual(3);
  });
});

describe('the session', () => {
  test('is a cookie that only this host gets, only over HTTPS, and no script', async () => {
    const { logIn } = await setUp();
    expect((await logIn()).headers.get('Set-Cookie')).toMatch(
      /^__Host-cms=[\w-]{28}; Path=\/; Max-Age=36000; HttpOnly; SameSite=Strict; Secure$/,
    );
  });

  test('on http://localhost, and only there, goes without what HTTPS gives', async () => {
    const { deps, lastLetter } = await setUpCms();
    const cookieAt = async (url: string) => {
      const [own, headers] = [{ ...deps, siteUrl: url }, { Origin: new URL(url).origin }];
      await answerCmsLogin(own)(post(cmsEndpoints.login, { email: anna }, { headers }));
      const { code } = await lastLetter();
      const done = await answerCmsLoginCode(own)(post(cmsEndpoints.loginCode, { email: anna, code }, { headers }));
      return done.headers.get('Set-Cookie') ?? '';
    };
    expect(await cookieAt('http://localhost:4321')).toMatch(
      /^cms=[^;]+; Path=\/; Max-Age=36000; HttpOnly; SameSite=Strict$/,
    );
    expect(await cookieAt('http://buurt.example')).toMatch(/^__Host-cms=.*; Secure$/);
  });

  test('is a new one at every login, whatever cookie came along', async () => {
    const { logIn, session } = await setUp();
    const planted = '__Host-cms=aaaaaaaaaaaaaaaaaaaaaaaaaaa';
    const first = cookieOf(await logIn(anna, { cookie: planted }));
    const second = cookieOf(await logIn(anna, { cookie: first }));
    expect(new Set([planted, first, second]).size).toBe(3);
    expect((await session(planted)).status).toBe(401);
  });

  test('lasts ten hours after the last request, and a week at most', async () => {
    const { logIn, session, advance } = await setUp();
    const cookie = cookieOf(await logIn());
    advance(10 * hour - 1);
    expect((await session(cookie)).status).toBe(200);
    advance(10 * hour - 1);
    expect((await session(cookie)).status).toBe(200);
    advance(10 * hour);
    expect((await session(cookie)).status).toBe(401);
    const other = cookieOf(await logIn());
    for (let hours = 0; hours < 7 * 24 - 8; hours += 8) {
      advance(8 * hour);
      expect((await session(other)).status).toBe(200);
    }
    advance(8 * hour);
    expect((await session(other)).status).toBe(401);
  });

  test('ends on the server when somebody logs out', async () => {
    const { deps, logIn, session } = await setUp();
    const cookie = cookieOf(await logIn());
    const out = await answerCmsLogout(deps)(post(cmsEndpoints.logout, {}, { cookie }));
    expect(out.headers.get('Set-Cookie')).toContain('Max-Age=0');
    expect((await session(cookie)).status).toBe(401);
  });

  test('of an editor who was removed is over at the next request; another role counts at once', async () => {
    const { logIn, session, people } = await setUp();
    const cookie = cookieOf(await logIn());
    people.editors = people.editors.map((editor) => ({ ...editor, role: 'redacteur' }));
    expect(await (await session(cookie)).json()).toMatchObject({ role: 'redacteur' });
    const everybody = people.editors;
    people.editors = everybody.filter(({ email }) => email !== anna);
    expect((await session(cookie)).status).toBe(401);
    people.editors = everybody;
    expect((await session(cookie)).status).toBe(401);
  });

  test('cannot be opened by a mail that an editor asked for before being removed', async () => {
    const { ask, lastLetter, typeCode, people } = await setUp();
    await ask();
    people.editors = [];
    expect((await typeCode((await lastLetter()).code)).status).toBe(401);
  });
});

describe('another site', () => {
  const forgeries: [string, SentHeaders][] = [
    ['says that it is another', { Origin: 'https://kwaad.example' }],
    ['says that it is nobody', { Origin: 'null' }],
    ['says nothing', { Origin: null }],
  ];

  const noHeader: [string, SentHeaders] = ['cannot send our own header', { 'X-BuurtWerkKamers': null }];

  test.each([...forgeries, noHeader])('that %s can do nothing with the cookie of an editor', async (_, headers) => {
    const { deps, logIn, git } = await setUp();
    const cookie = cookieOf(await logIn());
    const head = git('rev-parse', 'HEAD');
    const posts = [
      answerCmsLogin(deps)(post(cmsEndpoints.login, { email: anna }, { cookie, headers })),
      answerCmsLoginCode(deps)(post(cmsEndpoints.loginCode, { email: anna, code: '123456' }, { cookie, headers })),
      answerCmsLogout(deps)(post(cmsEndpoints.logout, {}, { cookie, headers })),
      answerCmsStore(deps)(
        post(
          cmsEndpoints.store,
          { action: 'deleteFiles', params: { paths: ['content/news/2026-11-01-oud.md'] } },
          { cookie, headers },
        ),
      ),
    ];
    for (const answer of await Promise.all(posts)) expect(answer.status).toBe(403);
    expect(git('rev-parse', 'HEAD')).toBe(head);
  });

  test.each(forgeries)('that %s cannot log somebody in as somebody else with a link', async (_, headers) => {
    const { ask, lastLetter, pressButton } = await setUp();
    await ask();
    const { token } = await lastLetter();
    expect((await pressButton(token, headers)).status).toBe(403);
    expect((await pressButton(token)).status).toBe(303);
  });

  test('cannot put the page with the button in a frame', async () => {
    const { openLink } = await setUp();
    const page = await openLink('a'.repeat(27));
    expect(page.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
  });

  test('cannot put a script into that page', async () => {
    const { openLink } = await setUp();
    const page = await openLink(encodeURIComponent('"><script>alert(1)</script>'.padEnd(30, 'a')));
    expect(page.status).toBe(400);
    expect(await page.text()).not.toContain('<script>');
  });
});

describe('a developer', () => {
  const developer = { name: 'Ontwikkelaar', email: 'ontwikkelaar@localhost', role: 'beheerder' } as const;

  test.each([
    ['on this machine', 'http://localhost:4321', '127.0.0.1', {}, 200],
    ['on this machine by IPv6', 'http://localhost:4321', '::1', {}, 200],
    ['elsewhere in the network', 'http://localhost:4321', '192.0.2.1', {}, 401],
    ['through a name of another that points here', 'http://kwaad.example', '127.0.0.1', {}, 401],
    ['from a page of another site', 'http://localhost:4321', '127.0.0.1', { 'Sec-Fetch-Site': 'cross-site' }, 401],
  ])('%s', async (_, origin, from, headers, status) => {
    const { deps, people } = await setUpCms({ developer, siteUrl: 'http://localhost:4321' });
    people.editors = [developer];
    const request = rememberClientAddress(new Request(origin + cmsEndpoints.session, { headers }), from);
    expect((await answerCmsSession(deps)(request)).status).toBe(status);
  });

  test('does not exist on a real site', async () => {
    const { deps } = await setUpCms();
    expect((await answerCmsSession(deps)(get(cmsEndpoints.session, { from: '127.0.0.1' }))).status).toBe(401);
  });
});
