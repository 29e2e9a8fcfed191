import { expect, test } from 'vitest';
import { answerDonations } from '../../../functions/donations/donations.ts';
import { answerDonationStatus } from '../../../functions/donations/donation-status.ts';
import { answerMyGift } from '../../../functions/donations/my-gift.ts';
import { answerPayMissedDebit } from '../../../functions/donations/pay-missed-debit.ts';
import { openBooks } from '../../../src/domain/donations/ledger/books.ts';
import { processOutbox } from '../../../src/domain/donations/outbox/process-outbox.ts';
import { reconcile } from '../../../src/domain/donations/reconcile/reconcile.ts';
import { day } from '../../../src/shared/time.ts';
import { manageToken, missedLinkValidFor, missedToken } from '../../../src/domain/donations/payments/tokens.ts';
import { donations as t } from '../../../src/i18n/nl/donations.ts';
import { endpoints, routes } from '../../../src/routes.ts';
import { visit } from '../../mollie/visit.ts';
import { documentOf, get, locationOf, post, setUpDonations, textAt } from './donation-setup.ts';

const monthly = { frequency: 'monthly', amount: '10', purpose: 'de-klop', name: 'Ama', email: 'ama@example.org' };

/** A monthly gift of whose second month the bank said: not enough money. */
async function setUp() {
  const donations = await setUpDonations();
  const { deps, mollie, clock } = donations;
  const back = new URL(
    await visit(locationOf(await answerDonations(deps)(post(endpoints.donations, monthly))), 'paid'),
  );
  await answerDonationStatus(deps)(new Request(back));
  const donationId = (await deps.signer.verify('return', back.searchParams.get('gift') ?? '')) ?? '';
  await processOutbox(deps, { limit: 10, donationId });
  clock.advance(31 * day);
  // The stand-in looks at our clock, and makes what is due when its own moves.
  await mollie.control({ advance: 1 });
  const debit = (await mollie.control({})).payments.find(({ status }) => status === 'pending')?.id ?? '';
  await mollie.control({ settle: debit, status: 'failed', bankReasonCode: 'AM04' });
  await reconcile(deps, { limit: 10 });
  const mail = deps.mailer.sent.find(({ kind }) => kind === 'debit-failed');
  const link = mail?.kind === 'debit-failed' ? (mail.missed?.token ?? '') : '';
  const answer = answerPayMissedDebit(deps);
  const pay = () => answer(post(routes.payMissedDebit, { link }));
  const look = async () => documentOf(await answer(get(routes.payMissedDebitOf(link))));
  return { ...donations, answer, debit, donationId, link, look, pay };
}

test('the page shows what was missed, and a hundred visits change nothing', async () => {
  const { look, deps, donationId, charged } = await setUp();
  const page = await look();
  expect(textAt(page, 'h1')).toBe(t.missedDebit.title);
  expect(textAt(page, '.facts')).toBe('Bedrag € 10 Voor De Klop');
  expect(textAt(page, 'form button')).toBe(t.missedDebit.button('€ 10'));
  const before = [await openBooks(deps.ledger, donationId), await charged()];
  for (let times = 0; times < 100; times += 1) await look();
  expect([await openBooks(deps.ledger, donationId), await charged()]).toEqual(before);
});

test('"my gift" says it too, with the way to pay, until it is paid', async () => {
  const { deps, donationId, clock, pay } = await setUp();
  const mine = answerMyGift(deps);
  const manage = await manageToken(deps.signer, donationId, clock.now());
  const missed = async () =>
    (await documentOf(await mine(get(routes.myGiftOf(manage))))).querySelector('[data-missed]');
  const card = await missed();
  expect(card?.text).toContain('Dat is niet gelukt.');
  expect(card?.text).toContain('Er stond niet genoeg geld op uw rekening.');
  const page = await documentOf(
    await answerPayMissedDebit(deps)(get(card?.querySelector('a')?.getAttribute('href') ?? '')),
  );
  expect(textAt(page, 'form button')).toBe(t.missedDebit.button('€ 10'));
  const back = new URL(await visit(locationOf(await pay()), 'paid'));
  expect(await missed()).not.toBeNull();
  await answerDonationStatus(deps)(new Request(back));
  expect(await missed()).toBeNull();
});

test('"my gift" offers no debit of long ago', async () => {
  const { deps, donationId, clock } = await setUp();
  clock.advance(missedLinkValidFor);
  const manage = await manageToken(deps.signer, donationId, clock.now());
  const page = await documentOf(await answerMyGift(deps)(get(routes.myGiftOf(manage))));
  expect(textAt(page, '.lead')).toContain('U geeft');
  expect(page.querySelector('[data-missed]')).toBeNull();
});

test('its button leads to one payment of that amount, however often it is pressed', async () => {
  const { pay, look, charged, deps } = await setUp();
  const before = (await charged()).length;
  const answers = await Promise.all([pay(), pay(), pay()]);
  expect(new Set(answers.map(locationOf)).size).toBe(1);
  expect((await charged()).slice(before)).toEqual([1000]);
  const back = new URL(await visit(locationOf(answers[0] ?? Response.error()), 'paid'));
  const thanks = await documentOf(await answerDonationStatus(deps)(new Request(back)));
  expect(textAt(thanks, 'h1')).toBe(t.status.titles.paid);
  expect(textAt(await look(), 'h1')).toBe(t.missedDebit.nothing.paid.title);
  expect((await pay()).status).toBe(200);
  expect((await charged()).slice(before)).toEqual([1000]);
});

test('when the bank paid after all there is nothing to pay', async () => {
  const { pay, look, mollie, debit, charged } = await setUp();
  await mollie.control({ settle: debit, status: 'paid' });
  const before = await charged();
  const page = await documentOf(await pay());
  expect(textAt(page, '.notice')).toBe(t.missedDebit.nothing.collected.text);
  expect(textAt(await look(), '.notice')).toBe(t.missedDebit.nothing.collected.text);
  expect(await charged()).toEqual(before);
});

test('after a charge-back nobody asks for it: the old link says why, with a way to give', async () => {
  const { pay, look, mollie, deps, donationId, clock, charged } = await setUp();
  const first = (await mollie.control({})).payments.find(({ status }) => status === 'paid')?.id ?? '';
  await mollie.control({ chargeback: first });
  await reconcile(deps, { limit: 10 });
  const manage = await manageToken(deps.signer, donationId, clock.now());
  const mine = await documentOf(await answerMyGift(deps)(get(routes.myGiftOf(manage))));
  expect(mine.querySelector('[data-missed]')).toBeNull();
  const before = await charged();
  for (const page of [await look(), await documentOf(await pay())]) {
    expect(textAt(page, 'h1')).toBe(t.missedDebit.nothing['not-asked'].title);
    expect(page.querySelector('main a.button')?.getAttribute('href')).toBe(routes.donate);
  }
  expect(await charged()).toEqual(before);
});

test('when Mollie does not answer it can be asked again from that page', async () => {
  const { pay, mollie, link } = await setUp();
  await mollie.control({ fault: 'unavailable' });
  const response = await pay();
  expect(response.status).toBe(503);
  expect((await documentOf(response)).querySelector('[name=link]')?.getAttribute('value')).toBe(link);
});

test('a link that is made up or too old opens nothing', async () => {
  const { answer, deps, donationId, debit } = await setUp();
  expect((await answer(get(routes.payMissedDebitOf('x')))).status).toBe(404);
  const missed = { donationId, paymentId: debit };
  const old = await missedToken(deps.signer, missed, deps.clock.now() - missedLinkValidFor);
  const response = await answer(get(routes.payMissedDebitOf(old)));
  expect([response.status, textAt(await documentOf(response), 'h1')]).toEqual([
    410,
    t.missedDebit.nothing['expired-link'].title,
  ]);
});

test('another site cannot press the button, and the page is kept nowhere', async () => {
  const { answer, link } = await setUp();
  const headers = { 'Sec-Fetch-Site': 'cross-site' };
  expect((await answer(post(routes.payMissedDebit, { link }, { headers }))).status).toBe(403);
  const page = await answer(get(routes.payMissedDebitOf(link)));
  expect(page.headers.get('Cache-Control')).toBe('no-store');
  expect(page.headers.get('Referrer-Policy')).toBe('no-referrer');
});
