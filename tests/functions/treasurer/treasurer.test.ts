import { describe, expect, test } from 'vitest';
import { loginWords } from '../../../src/i18n/nl/treasurer/login.ts';
import { treasurerRoutes as routes } from '../../../src/routes.ts';
import { hour } from '../../../src/shared/time.ts';
import { documentOf, locationOf, siteUrl, textAt } from '../donations/donation-setup.ts';
import { formPost, pageGet, setUpTreasurer } from './treasurer-setup.ts';

const pages = Object.values(routes).filter((path) => path !== routes.login && path !== routes.logout);

describe('logging in', () => {
  test('asks an address, then the code from the mail, and opens the books', async () => {
    const { answer, codeFor, sent } = await setUpTreasurer();
    const asked = await answer(formPost(routes.login, { email: 'penny@example.org' }));
    expect((await documentOf(asked)).querySelector('input[name=code]')).not.toBeNull();
    const code = await codeFor('penny@example.org');
    expect(sent.at(-1)?.text).toContain('boeken');
    const done = await answer(
      formPost(routes.login, { email: 'penny@example.org', code: ` ${code.slice(0, 3)} ${code.slice(3)}` }),
    );
    expect([done.status, locationOf(done)]).toEqual([303, routes.month]);
    expect(done.headers.get('Set-Cookie')).toMatch(
      /^__Host-cms=[\w-]{20,}; Path=\/; .*HttpOnly; SameSite=Strict; Secure$/,
    );
  });

  test('says the same to an address that is nobody’s, and mails nothing', async () => {
    const { answer, sent, settled } = await setUpTreasurer();
    const before = sent.length;
    const [known, unknown] = await Promise.all([
      answer(formPost(routes.login, { email: 'penny@example.org' })),
      answer(formPost(routes.login, { email: 'iemand@example.org' })),
    ]);
    await settled();
    expect(sent.length).toBe(before + 1);
    expect((await unknown.text()).replaceAll('iemand@', 'penny@')).toBe(await known.text());
  });

  test.each(['000000', '12345', 'abc', "' OR 1=1"])('takes no wrong code: %s', async (code) => {
    const { answer, codeFor } = await setUpTreasurer();
    const right = await codeFor('penny@example.org');
    const done = await answer(
      formPost(routes.login, { email: 'penny@example.org', code: code === right ? '111111' : code }),
    );
    expect(done.status).toBe(422);
    expect(done.headers.get('Set-Cookie')).toBeNull();
    expect(textAt(await documentOf(done), '.field-error')).toContain(loginWords.wrong);
  });

  test('by the link in the mail takes one press, and works once', async () => {
    const { answer, codeFor, sent } = await setUpTreasurer();
    await codeFor('penny@example.org');
    const path = /\/beheer\/inloggen\/\?token=([\w-]+)/.exec(sent.at(-1)?.text ?? '');
    for (let scans = 0; scans < 3; scans += 1)
      expect((await answer(pageGet(path?.[0] ?? ''))).headers.get('Set-Cookie')).toBeNull();
    const token = path?.[1] ?? '';
    const done = await answer(formPost(routes.login, { token }));
    expect(locationOf(done)).toBe(routes.month);
    expect(done.headers.get('Set-Cookie')).toContain('HttpOnly');
    expect((await answer(formPost(routes.login, { token }))).status).toBe(422);
  });

  test('ends when somebody logs out', async () => {
    const { open, send } = await setUpTreasurer();
    expect((await open(routes.month)).status).toBe(200);
    const out = await send(routes.logout, {});
    expect(out.headers.get('Set-Cookie')).toContain('Max-Age=0');
    expect(locationOf(await open(routes.month))).toBe(routes.login);
  });
});

describe('the door', () => {
  test.each(pages)('%s lets nobody in without a session, by GET or POST', async (path) => {
    const { answer } = await setUpTreasurer();
    for (const request of [pageGet(path), formPost(path, {}), pageGet(path, '__Host-cms=abcdefghijklmnopqrstuvwxyz')])
      expect(locationOf(await answer(request))).toBe(routes.login);
  });

  test.each(['anna@example.org', 'bo@example.org'])('a beheerder or redacteur sees no donor: %s', async (email) => {
    const { answer, logIn, donationId } = await setUpTreasurer();
    const cookie = await logIn(email);
    for (const path of [...pages, `${routes.gift}?gift=${donationId}`]) {
      const response = await answer(pageGet(path, cookie));
      expect(response.status).toBe(403);
      expect(await response.text()).not.toContain('ama@example.org');
    }
    const acted = await answer(formPost(routes.gift, { action: 'erase', gift: donationId }, { cookie }));
    expect(acted.status).toBe(403);
  });

  test.each([
    ['another site', { Origin: 'https://kwaad.example', 'Sec-Fetch-Site': 'cross-site' }],
    ['a page that hides where it is', { Origin: 'null' }],
    ['a sender without an origin', { Origin: null, 'Sec-Fetch-Site': null }],
    ['a sister site', { Origin: siteUrl, 'Sec-Fetch-Site': 'same-site' }],
  ])('takes no form of %s, and does nothing', async (_, headers) => {
    const { answer, cookie, donationId, deps, acts } = await setUpTreasurer();
    for (const action of ['erase', 'export', 'copy', 'refund']) {
      const response = await answer(formPost(routes.gift, { action, gift: donationId, key: 'k' }, { cookie, headers }));
      expect(response.status).toBe(403);
    }
    for (const path of [routes.search, routes.files, routes.logout, routes.login])
      expect((await answer(formPost(path, { email: 'penny@example.org' }, { cookie, headers }))).status).toBe(403);
    expect(await deps.ledger.readDonor(donationId)).toBeDefined();
    expect(await acts()).toEqual([]);
  });

  test('every page is kept nowhere, found nowhere, and tells other sites nothing', async () => {
    const { open, answer, donationId } = await setUpTreasurer();
    const responses = await Promise.all([
      ...pages.map((path) => open(path)),
      open(`${routes.gift}?gift=${donationId}`),
      answer(pageGet(routes.login)),
    ]);
    for (const { headers } of responses) {
      expect(headers.get('Cache-Control')).toBe('no-store');
      expect(headers.get('X-Robots-Tag')).toBe('noindex');
      expect(headers.get('Referrer-Policy')).toBe('same-origin');
      expect(headers.get('Content-Security-Policy')).not.toBeNull();
    }
  });

  test('GET changes nothing, however often', async () => {
    const { open, donationId, paymentId, acts, deps } = await setUpTreasurer();
    const before = await deps.ledger.read(donationId);
    const query = `gift=${donationId}&terugbetalen=${paymentId}&action=erase&amount=1&wish=w&klaar=asked`;
    for (const path of [...pages, `${routes.gift}?${query}`, `${routes.gift}?gift=${donationId}&action=erase`])
      await open(path);
    expect(await deps.ledger.read(donationId)).toEqual(before);
    expect(await acts()).toEqual([]);
  });

  test('a session ends by itself', async () => {
    const { open, pass } = await setUpTreasurer();
    pass(11 * hour);
    expect(locationOf(await open(routes.month))).toBe(routes.login);
  });

  test('takes no other method, and knows no other page', async () => {
    const { answer, cookie, open } = await setUpTreasurer();
    expect(
      (await answer(new Request(siteUrl + routes.month, { method: 'DELETE', headers: { Cookie: cookie } }))).status,
    ).toBe(405);
    expect((await open('/beheer/iets/')).status).toBe(404);
  });
});
