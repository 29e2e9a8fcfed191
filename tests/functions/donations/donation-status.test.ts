import { expect, test } from 'vitest';
import { answerDonationStatus } from '../../../functions/donations/donation-status.ts';
import { answerDonations } from '../../../functions/donations/donations.ts';
import { donations as t } from '../../../src/i18n/nl/donations.ts';
import { mails } from '../../../src/i18n/nl/mails.ts';
import { endpoints, routes } from '../../../src/routes.ts';
import type { Outcome } from '../../mollie/checkout.ts';
import { visit } from '../../mollie/visit.ts';
import { booksOf } from '../../doubles/fund.ts';
import { documentOf, get, locationOf, post, setUpDonations, textAt } from './donation-setup.ts';

/** A donor who chose, paid (or not) at Mollie, and stands before the page to which Mollie leads back. */
async function comeBack(outcome: Outcome, fields: Readonly<Record<string, string>> = {}) {
  const donations = await setUpDonations();
  const { deps } = donations;
  const gift = { frequency: 'once', amount: '25', purpose: 'top', ...fields };
  const checkout = locationOf(await answerDonations(deps)(post(endpoints.donations, gift)));
  const back = new URL(await visit(checkout, outcome));
  const address = back.pathname + back.search;
  const answer = answerDonationStatus(deps);
  const token = back.searchParams.get('gift') ?? '';
  return { ...donations, answer, address, token, look: () => answer(get(address)) };
}

test.each(['paid', 'canceled', 'expired', 'open'] as const)('who comes back reads the truth: %s', async (outcome) => {
  const { look } = await comeBack(outcome);
  const response = await look();
  expect(response.status).toBe(200);
  const page = await documentOf(response);
  expect(textAt(page, 'h1')).toBe(t.status.titles[outcome]);
  expect(textAt(page, '.lead')).toBe(t.status.texts[outcome]);
});

test.each(['failed', 'pending'] as const)('a payment that ends later: %s', async (status) => {
  const { look, mollie } = await comeBack('open');
  const [payment] = (await mollie.control({})).payments;
  await mollie.control({ settle: payment?.id ?? '', status });
  const page = await documentOf(await look());
  expect(textAt(page, 'h1')).toBe(t.status.titles[status]);
  expect(textAt(page, '.lead')).toBe(t.status.texts[status]);
  expect(textAt(page, 'form button')).toBe(status === 'failed' ? t.status.retry : undefined);
});

test('a paid gift shows its amount, purpose, day and number, and nothing about a person', async () => {
  const { look } = await comeBack('paid', { name: 'Ama Geheim', email: 'ama@example.org' });
  const page = await documentOf(await look());
  expect(textAt(page, '.facts')).toMatch(
    /^Bedrag € 25 Hoe vaak Eén keer Voor TOP Datum 23 november 2026 Nummer [\w-]{8}$/,
  );
  const html = page.toString();
  expect(html).not.toContain('Geheim');
  expect(html).not.toContain('ama@example.org');
});

test.each([
  ['once, without an address', {}, true],
  ['once, with an address: the mail asks', { email: 'ama@example.org' }, false],
  ['every month', { frequency: 'monthly', email: 'ama@example.org' }, false],
])('the page asks for a gift every month one time: %s', async (_, fields, asks) => {
  const { look } = await comeBack('paid', fields);
  const page = await documentOf(await look());
  expect(page.querySelector(`a[href="${routes.donateMonthly}"]`) !== null).toBe(asks);
  expect(page.toString()).toContain(mails.thankYou.aboutUs);
});

test('a monthly gift shows the day of its next debit, and that a link comes by mail', async () => {
  const { look } = await comeBack('paid', { frequency: 'monthly', email: 'ama@example.org' });
  const html = await (await look()).text();
  expect(html).toContain('23 december 2026');
  expect(html).toContain(t.status.manage);
});

test('another try remembers the choice and makes one more payment, however often it is asked', async () => {
  const { answer, charged, token, look } = await comeBack('canceled');
  await look();
  const retry = () => answer(post(routes.donationStatus, { gift: token }));
  const answers = await Promise.all([retry(), retry(), retry()]);
  expect(new Set(answers.map(locationOf)).size).toBe(1);
  expect(locationOf(answers[0] ?? Response.error())).toContain('/checkout/');
  expect(await charged()).toEqual([2500, 2500]);
});

test('another try of a gift that is paid leads to the thank-you page', async () => {
  const { answer, charged, token, address } = await comeBack('paid');
  await answer(get(address));
  expect(locationOf(await answer(post(routes.donationStatus, { gift: token })))).toBe(address);
  expect(await charged()).toEqual([2500]);
});

test('when Mollie does not answer another try, it can be asked again from that page', async () => {
  const { answer, mollie, token, look } = await comeBack('canceled');
  await look();
  await mollie.control({ fault: 'unavailable' });
  const response = await answer(post(routes.donationStatus, { gift: token }));
  expect(response.status).toBe(503);
  expect((await documentOf(response)).querySelector('[name=gift]')?.getAttribute('value')).toBe(token);
});

test('a page that waits looks again by itself, ten times, and then leaves it to the donor', async () => {
  const { answer, address } = await comeBack('open');
  let next: string | undefined = address;
  const waited: number[] = [];
  while (next !== undefined && waited.length < 100) {
    const { headers }: Response = await answer(get(next));
    const [, seconds = '', url] = /^(\d+); url=(.+)$/.exec(headers.get('Refresh') ?? '') ?? [];
    if (url !== undefined) waited.push(Number(seconds));
    next = url;
  }
  expect(waited).toHaveLength(10);
  expect(waited.slice(0, 2)).toEqual([3, 5]);
  const last = await documentOf(await answer(get(`${address}&try=10`)));
  expect(textAt(last, '.lead')).toBe(t.status.waited);
});

test.each(['-1', 'x', '1e9', '2.5'])('a number of tries that is none harms nothing: %s', async (turn) => {
  const { answer, address } = await comeBack('open');
  expect((await answer(get(`${address}&try=${turn}`))).status).toBe(200);
});

test('looking a hundred times writes one line at most', async () => {
  const { answer, address, deps, token } = await comeBack('paid');
  await answer(get(address));
  const donationId = (await deps.signer.verify('return', token)) ?? '';
  const before = (await booksOf(deps, donationId)).donation.length;
  for (let times = 0; times < 100; times += 1) await answer(get(address));
  expect((await booksOf(deps, donationId)).donation.length).toBe(before);
});

test('a payment with another amount than was asked is looked at by a person', async () => {
  const { look, mollie } = await comeBack('open');
  const [payment] = (await mollie.control({})).payments;
  await mollie.control({ tamper: payment?.id ?? '', amount: { currency: 'EUR', value: '0.01' } });
  await mollie.control({ settle: payment?.id ?? '', status: 'paid' });
  expect(textAt(await documentOf(await look()), 'h1')).toBe(t.status.titles.held);
});

test('a refunded gift says so', async () => {
  const { deps, look, mollie } = await comeBack('paid');
  await look();
  const [payment] = (await mollie.control({})).payments;
  await mollie.control({ refund: payment?.id ?? '' });
  const { settlePayment } = await import('../../../src/domain/donations/payments/settle-payment.ts');
  await settlePayment(deps, payment?.id ?? '');
  await mollie.control({ advance: 3 * 24 * 3_600_000 });
  await settlePayment(deps, payment?.id ?? '');
  expect(textAt(await documentOf(await look()), 'h1')).toBe(t.status.titles.refunded);
});

test.each(['', 'x', 'bm9uc2Vuc2U.aaaa'])('a made-up address shows nothing of anybody: "%s"', async (token) => {
  const { answer } = await comeBack('paid');
  const response = await answer(get(routes.donationStatusOf(token)));
  expect(response.status).toBe(404);
  expect(textAt(await documentOf(response), 'h1')).toBe(t.status.unknownTitle);
});

test('the page is not kept, not found, and tells no other site where it is', async () => {
  const { look } = await comeBack('paid');
  const { headers } = await look();
  expect(headers.get('Cache-Control')).toBe('no-store');
  expect(headers.get('X-Robots-Tag')).toBe('noindex');
  expect(headers.get('Referrer-Policy')).toBe('no-referrer');
});
