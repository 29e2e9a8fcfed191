import { expect, test } from 'vitest';
import { answerDonationStatus } from '../../../functions/donations/donation-status.ts';
import { minute, second } from '../../../src/shared/time.ts';
import { endpoints, routes } from '../../../src/routes.ts';
import { visit } from '../../mollie/visit.ts';
import { browser, documentOf, get, locationOf, post, setUpDonations, textAt, type Sender } from './donation-setup.ts';

const gift = { frequency: 'once', amount: '10', purpose: 'fund' };
const key = 'a'.repeat(32);

async function setUp(options?: Parameters<typeof setUpDonations>[0]) {
  const donations = await setUpDonations(options);
  const answer = browser(donations.deps);
  const give = (fields: Readonly<Record<string, string>>, sender?: Sender) =>
    answer(post(endpoints.donations, fields, sender));
  return { ...donations, answer, give };
}

test('a gift goes to the page of Mollie, for the amount that was chosen', async () => {
  const { give, charged, mollie } = await setUp();
  const response = await give({ ...gift, otherAmount: '€ 1.234,56', name: 'Ama', email: 'ama@example.org' });
  expect(response.status).toBe(303);
  expect(locationOf(response)).toContain(`${mollie.url}/checkout/`);
  expect(await charged()).toEqual([123456]);
});

test('a gift needs neither script nor name', async () => {
  const { give, charged } = await setUp();
  expect((await give(gift)).status).toBe(303);
  expect(await charged()).toEqual([1000]);
});

test('two sendings at once make one payment', async () => {
  const { give, charged } = await setUp();
  const answers = await Promise.all([1, 2, 3].map(() => give({ ...gift, attemptKey: key })));
  expect(new Set(answers.map(locationOf)).size).toBe(1);
  expect(await charged()).toEqual([1000]);
});

test('two sendings at once without script make one payment too', async () => {
  const { give, charged } = await setUp();
  const answers = await Promise.all([1, 2, 3].map(() => give(gift)));
  expect(new Set(answers.map(locationOf)).size).toBe(1);
  expect(await charged()).toEqual([1000]);
});

test('without script the second sending may fall in the next ten seconds', async () => {
  const { give, charged, clock } = await setUp();
  clock.set(Math.ceil(clock.now() / (10 * second)) * 10 * second - 1);
  await give(gift);
  clock.advance(2);
  await give(gift);
  expect(await charged()).toEqual([1000]);
});

test('without script the key ends when the gift is paid: who gives the same right after it pays a gift of their own', async () => {
  const { deps, give, charged } = await setUp();
  const first = await give(gift);
  const back = new URL(await visit(locationOf(first), 'paid'));
  await answerDonationStatus(deps)(new Request(back));
  const again = await give(gift);
  expect(locationOf(again)).toContain('/checkout/');
  expect(locationOf(again)).not.toBe(locationOf(first));
  expect(await charged()).toEqual([1000, 1000]);
});

test('without script the key lives for seconds', async () => {
  const { give, charged, clock } = await setUp();
  await give(gift);
  clock.advance(21 * second);
  await give(gift);
  expect(await charged()).toEqual([1000, 1000]);
});

test('the button of iDEAL leads straight to it, another button asks how to pay', async () => {
  const { give } = await setUp();
  expect(locationOf(await give({ ...gift, payWith: 'ideal' }))).toMatch(/test-mode\?method=ideal|select-issuer/);
  expect(locationOf(await give({ ...gift, payWith: 'sofort' }))).toContain('select-method');
  expect(locationOf(await give({ ...gift, amount: '11' }))).toContain('select-method');
});

test('who goes back from the bank and pays otherwise pays the same gift, and the page of before is that of the new way', async () => {
  const { give, charged } = await setUp();
  const same = { ...gift, attemptKey: 'k'.repeat(20) };
  expect(locationOf(await give({ ...same, payWith: 'ideal' }))).toMatch(/test-mode\?method=ideal/);
  expect(locationOf(await give({ ...same, payWith: '' }))).toContain('select-method');
  expect(locationOf(await give({ ...same, payWith: 'ideal' }))).toMatch(/test-mode\?method=ideal/);
  expect(await charged()).toEqual([1000]);
});

test('where the provider does not answer, paying otherwise goes on where it was', async () => {
  const { give, charged, mollie } = await setUp();
  const same = { ...gift, attemptKey: 'k'.repeat(20) };
  const first = locationOf(await give({ ...same, payWith: 'ideal' }));
  await mollie.control({ fault: 'unavailable' });
  expect(locationOf(await give({ ...same, payWith: '' }))).toBe(first);
  await mollie.control({ fault: null });
  expect(await charged()).toEqual([1000]);
});

test('a way to pay that cannot be had is no reason to send anybody away', async () => {
  const { give, charged } = await setUp();
  expect(locationOf(await give({ ...gift, payWith: 'applepay' }))).toContain('select-method');
  expect(await charged()).toEqual([1000]);
});

test('a preset goes with its frequency', async () => {
  const { give, charged } = await setUp();
  const monthly = { ...gift, frequency: 'monthly', email: 'ama@example.org' };
  await give({ ...monthly, amountMonthly: '5' });
  await give({ ...monthly, amountYearly: '7' });
  expect(new Set(await charged())).toEqual(new Set([500, 1000]));
});

test('two visitors who give the same each have a payment of their own', async () => {
  const { give, charged } = await setUp();
  const one = await give(gift, { from: '192.0.2.1' });
  const other = await give(gift, { from: '192.0.2.2' });
  expect(locationOf(one)).not.toBe(locationOf(other));
  expect(await charged()).toEqual([1000, 1000]);
});

test('who goes back and chooses another amount gives that amount', async () => {
  const { give, charged } = await setUp();
  await give({ ...gift, attemptKey: key });
  const response = await give({ ...gift, amount: '25', attemptKey: key });
  expect(response.status).toBe(303);
  expect(new Set(await charged())).toEqual(new Set([1000, 2500]));
});

test('who goes back after paying and sends the form again sees that it is paid', async () => {
  const { deps, give, charged } = await setUp();
  const back = new URL(await visit(locationOf(await give({ ...gift, attemptKey: key })), 'paid'));
  await answerDonationStatus(deps)(new Request(back));
  const again = await give({ ...gift, attemptKey: key });
  expect([again.status, locationOf(again)]).toEqual([303, back.pathname + back.search]);
  expect(await charged()).toEqual([1000]);
});

test('when Mollie does not answer nothing is charged, all is kept, and the same form works later', async () => {
  const { give, charged, mollie } = await setUp();
  const typed = { ...gift, name: 'Ama', email: 'ama@example.org', message: 'Voor de tuin', attemptKey: key };
  await mollie.control({ fault: 'unavailable' });
  const response = await give(typed);
  expect(response.status).toBe(200);
  const page = await documentOf(response);
  expect(textAt(page, '.notice')).toContain('Er is niets betaald');
  expect(page.querySelector('textarea')?.text.trim()).toBe('Voor de tuin');
  expect(page.querySelector('[name=attemptKey]')?.getAttribute('value')).toBe(key);
  await mollie.control({ fault: null });
  expect((await give(typed)).status).toBe(303);
  expect(await charged()).toEqual([1000]);
});

test('a page without script is given the key of its try, so that trying again is the same gift', async () => {
  const { give, charged, mollie, clock } = await setUp();
  await mollie.control({ fault: 'hang-after-commit', on: 'POST /v2/payments' });
  const page = await documentOf(await give(gift));
  const attemptKey = page.querySelector('[name=attemptKey]')?.getAttribute('value') ?? '';
  await mollie.control({ fault: null });
  clock.advance(20 * minute);
  await give({ ...gift, attemptKey });
  expect(await charged()).toEqual([1000]);
});

test('an answer of Mollie that was lost leads to the payment it was about', async () => {
  const { give, charged, mollie } = await setUp();
  await mollie.control({ fault: 'once-500-after-commit', on: 'POST /v2/payments', retryAfter: 2 });
  const first = await give({ ...gift, attemptKey: key });
  const again = await give({ ...gift, attemptKey: key });
  expect([first.status, again.status]).toEqual([200, 303]);
  expect(await charged()).toEqual([1000]);
});

test('too many tries: a page that says how long to wait, with everything still there', async () => {
  const { give, charged } = await setUp({ perVisitor: 1 });
  await give(gift);
  const response = await give({ ...gift, amount: 'other', otherAmount: '12,34' });
  const page = await documentOf(response);
  expect(textAt(page, '.notice')).toMatch(/Wacht \d+ minu/);
  expect(page.querySelector('#otherAmount')?.getAttribute('value')).toBe('12,34');
  expect(await charged()).toEqual([1000]);
  expect((await give(gift, { from: '192.0.2.9' })).status).toBe(303);
});

test('who sends fifty forms within a minute gets to the checkout as often as the limit says, another visitor still does', async () => {
  const { give, charged } = await setUp({ perVisitor: 20 });
  const statuses: number[] = [];
  for (let times = 0; times < 50; times += 1) statuses.push((await give({ ...gift, name: `Kaart ${times}` })).status);
  expect(statuses).toEqual([...Array.from({ length: 20 }, () => 303), ...Array.from({ length: 30 }, () => 200)]);
  expect(await charged()).toHaveLength(20);
  expect((await give(gift, { from: '192.0.2.9' })).status).toBe(303);
});

test('a mistake in the form costs none of the tries', async () => {
  const { give } = await setUp({ perVisitor: 1 });
  for (let times = 0; times < 3; times += 1) expect((await give({ ...gift, amount: 'x' })).status).toBe(200);
  expect((await give(gift)).status).toBe(303);
});

test.each([
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-site' },
  { 'Sec-Fetch-Site': 'cross-site', Origin: 'null' },
])('a form on another site is refused: %o', async (headers) => {
  const { give, charged } = await setUp();
  expect((await give(gift, { headers })).status).toBe(403);
  expect(await charged()).toEqual([]);
});

test('an old browser says only where it comes from', async () => {
  const { answer } = await setUp();
  const from = (origin: string) =>
    answer(
      new Request('https://site.example/api/donations', {
        method: 'POST',
        body: new URLSearchParams(gift),
        headers: { Origin: origin },
      }),
    );
  expect((await from('https://site.example')).status).toBe(303);
  expect((await from('https://thief.example')).status).toBe(403);
});

test.each([
  ['told beforehand', (text: string) => text],
  ['found out while reading', (text: string) => new Response(text).body],
])('a body that is too large is refused, %s', async (_, bodyOf) => {
  const { answer, charged } = await setUp();
  const text = new URLSearchParams({ ...gift, message: 'x'.repeat(20_000) }).toString();
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  // Node wants to hear that it may send before it reads; the types of browsers know no such thing.
  const init = { method: 'POST', body: bodyOf(text), headers, duplex: 'half' };
  expect((await answer(new Request('https://site.example/api/donations', init))).status).toBe(413);
  expect(await charged()).toEqual([]);
});

test('what is no form is refused', async () => {
  const { answer } = await setUp();
  const init = { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } };
  expect((await answer(new Request('https://site.example/api/donations', init))).status).toBe(400);
});

test.each([{ leeg: 'http://spam.example' }, { waited: '20' }])(
  'a program that fills in everything at once does not pay, a person can go on: %o',
  async (sign) => {
    const { give, charged } = await setUp();
    const response = await give({ ...gift, name: 'Ama', ...sign });
    expect(response.status).toBe(200);
    expect(await charged()).toEqual([]);
    const page = await documentOf(response);
    expect(page.querySelector('#name')?.getAttribute('value')).toBe('Ama');
    expect(page.querySelector('[name=leeg]')?.getAttribute('value')).toBeUndefined();
    expect((await give({ ...gift, name: 'Ama', waited: '4000' })).status).toBe(303);
  },
);

test('looking at the address leads to the form', async () => {
  const { answer } = await setUp();
  const response = await answer(get(endpoints.donations));
  expect([response.status, locationOf(response)]).toEqual([303, routes.donate]);
});

test('the answer is not kept, not found by search engines, and guarded like any page', async () => {
  const { give } = await setUp();
  const { headers } = await give({ ...gift, amount: '' });
  expect(headers.get('Cache-Control')).toBe('no-store');
  expect(headers.get('X-Robots-Tag')).toBe('noindex');
  expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'");
  expect(headers.get('X-Frame-Of')).toBeNull();
});
