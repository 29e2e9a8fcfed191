import { expect, test } from 'vitest';
import { createSealer } from '../../../functions/adapters/system/sealer.ts';
import { answerDonationForm } from '../../../functions/donations/donation-form.ts';
import { answerDonationStatus } from '../../../functions/donations/donation-status.ts';
import { answerDonations } from '../../../functions/donations/donations.ts';
import { donations as t } from '../../../src/i18n/nl/donations.ts';
import { minute } from '../../../src/shared/time.ts';
import { endpoints, routes } from '../../../src/routes.ts';
import { visit } from '../../mollie/visit.ts';
import { cookieFrom, documentOf, formOf, get, locationOf, post, setUpDonations, textAt } from './donation-setup.ts';

const typed = {
  frequency: 'monthly',
  otherAmount: '12,34',
  purpose: 'top',
  name: 'Ama Mensah',
  email: 'ama@example.org',
  message: 'Voor de tuin',
};

async function setUp() {
  const donations = await setUpDonations({ perVisitor: 3 });
  const answer = answerDonations(donations.deps);
  const form = answerDonationForm(donations.deps);
  return {
    ...donations,
    send: (fields: Readonly<Record<string, string>>) => answer(post(endpoints.donations, fields)),
    open: async (cookie: string, path: string = routes.donationForm) => documentOf(await form(get(path, cookie))),
    form,
  };
}

test('a mistake leads to an address that says nothing of it, and that shows it as often as it is asked', async () => {
  const { send, open } = await setUp();
  const answer = await send({ ...typed, email: 'ama@' });
  expect([answer.status, locationOf(answer)]).toEqual([303, routes.donationForm]);
  for (let times = 0; times < 2; times += 1) {
    const page = await open(cookieFrom(answer));
    expect(textAt(page, '#email-error')).toContain(t.errors.fields['email-invalid']);
    expect(formOf(page)).toMatchObject({ ...typed, email: 'ama@' });
  }
});

test('only this site can read the cookie, only that page gets it, and no script', async () => {
  const { send } = await setUp();
  const cookie = (await send({ ...typed, email: 'ama@' })).headers.get('Set-Cookie') ?? '';
  expect(cookie).toMatch(
    /^__Secure-form=[\w-]+; Path=\/doneren\/verder\/; Max-Age=3600; HttpOnly; SameSite=Lax; Secure$/,
  );
  const readable = Buffer.from(cookie.split(/[=;]/)[1] ?? '', 'base64url').toString('latin1');
  expect(readable).not.toMatch(/Ama|tuin|12,34/);
});

test.each([
  ['changed', (cookie: string) => `${cookie.slice(0, -6)}AAAAAA`],
  ['made up', () => '__Secure-form=bm90aGluZw'],
  ['absent', () => ''],
])('a cookie that is %s shows an empty form that says so', async (_, spoil) => {
  const { send, open } = await setUp();
  const page = await open(spoil(cookieFrom(await send({ ...typed, email: 'ama@' }))));
  expect(textAt(page, 'h1')).toBe(t.notices.gone.title);
  expect(formOf(page)).toMatchObject({ name: '', email: '', message: '' });
});

test('another secret opens nothing, one that was replaced still does', async () => {
  const { send, deps } = await setUp();
  const cookie = cookieFrom(await send({ ...typed, email: 'ama@' }));
  const openWith = async (...secrets: [string, ...string[]]) => {
    const form = answerDonationForm({ ...deps, sealer: createSealer(secrets) });
    return textAt(await documentOf(await form(get(routes.donationForm, cookie))), 'h1');
  };
  expect(await openWith('another')).toBe(t.notices.gone.title);
  expect(await openWith('another', 'a secret for tests')).toBe(t.errors.pageTitle);
});

test('after an hour nothing is left of it', async () => {
  const { send, open, clock } = await setUp();
  const cookie = cookieFrom(await send({ ...typed, email: 'ama@' }));
  clock.advance(59 * minute);
  expect(textAt(await open(cookie), 'h1')).toBe(t.errors.pageTitle);
  clock.advance(minute);
  expect(textAt(await open(cookie), 'h1')).toBe(t.notices.gone.title);
});

test('back from the bank the form is there as it went, without what was wrong before', async () => {
  const { send, open } = await setUp();
  const sent = await send(typed);
  const page = await open(cookieFrom(sent));
  expect(formOf(page)).toMatchObject(typed);
  expect(page.querySelector('[role=alert]')).toBeNull();
  // The same form once more is the same gift.
  expect(locationOf(await send(formOf(page)))).toBe(locationOf(sent));
});

test('once paid the browser forgets it', async () => {
  const { send, deps } = await setUp();
  const back = new URL(await visit(locationOf(await send(typed)), 'paid'));
  const thanks = await answerDonationStatus(deps)(new Request(back));
  expect(thanks.headers.get('Set-Cookie')).toContain('__Secure-form=; Path=/doneren/verder/; Max-Age=0');
});

test('who is not done paying and chooses something else, finds what was chosen', async () => {
  const { send, open, deps } = await setUp();
  const sent = await send({ ...typed, coverCosts: '' });
  const back = new URL(await visit(locationOf(sent), 'canceled'));
  const status = await documentOf(await answerDonationStatus(deps)(new Request(back)));
  const [other] = status.querySelectorAll('a').filter(({ text }) => text === t.status.change);
  const path = other?.getAttribute('href') ?? '';
  expect(formOf(await open(cookieFrom(sent), path))).toMatchObject(typed);
  // In another browser the books are what is left, and they say nothing of a person to who has the address.
  const { frequency, otherAmount, purpose } = typed;
  expect(formOf(await open('', path))).toMatchObject({ frequency, otherAmount, purpose, name: '', email: '' });
});

test('how long to wait is counted down on the page', async () => {
  const { send, open, clock } = await setUp();
  for (let times = 0; times < 3; times += 1) await send({ ...typed, otherAmount: `${10 + times}` });
  const answer = await send(typed);
  expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
  const cookie = cookieFrom(answer);
  expect(textAt(await open(cookie), '.notice')).toMatch(/Wacht \d+ minu/);
  clock.advance(11 * minute);
  expect((await open(cookie)).querySelector('.notice[role=alert]')).toBeNull();
});

const full = {
  ...typed,
  name: '漢'.repeat(100),
  email: `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.nl`,
  message: Array.from({ length: 500 }, (_, index) => String.fromCharCode(0x4e00 + ((index * 7919) % 20_000))).join(''),
  shareName: '漢'.repeat(30),
};

test('the longest answers that are allowed fit in a cookie, in whatever script', async () => {
  const { send } = await setUp();
  const answer = await send({ ...full, shareMessage: 'yes', otherAmount: 'x', attemptKey: 'k'.repeat(64) });
  expect(locationOf(answer)).toBe(routes.donationForm);
  expect(cookieFrom(answer).length).toBeLessThan(4000);
});

test('what is too much for a cookie is answered at once, with all of it still there', async () => {
  const { send } = await setUp();
  const message = Array.from({ length: 1400 }, (_, index) => String.fromCharCode(0x4e00 + ((index * 7919) % 20_000)));
  const answer = await send({ ...full, message: message.join('') });
  expect(answer.status).toBe(422);
  const page = await documentOf(answer);
  expect(textAt(page, '#message-error')).toContain(t.errors.fields['message-too-long']);
  expect(formOf(page)['message']).toBe(message.join(''));
});
