import { describe, expect, test } from 'vitest';
import { answerDonationStatus } from '../../../functions/donations/donation-status.ts';
import { answerPaymentMethods } from '../../../functions/donations/payment-methods.ts';
import { settlePayment } from '../../../src/domain/donations/payments/settle-payment.ts';
import { startDonation } from '../../../src/domain/donations/payments/start-donation.ts';
import { hour, minute } from '../../../src/shared/time.ts';
import { endpoints, routes, treasurerRoutes } from '../../../src/routes.ts';
import { aRequest } from '../../doubles/fund.ts';
import { visit as visitMollie } from '../../mollie/visit.ts';
import { visit as visitStripe } from '../../stripe/visit.ts';
import { documentOf, get, locationOf, post } from './donation-setup.ts';
import { setUpBoth } from './stripe-setup.ts';
import { setUpTreasurer } from '../treasurer/treasurer-setup.ts';

async function setUp(options: Parameters<typeof setUpBoth>[0] = {}) {
  const both = await setUpBoth(options);
  let sent = 0;
  const begin = (via?: 'stripe', from = `192.0.2.${sent}`) => {
    sent += 1;
    const gift = { frequency: 'once', amount: '10', attemptKey: `form-of-donor-${sent}-0000` };
    return both.give({ ...gift, ...(via && { via }) }, { from });
  };
  const alerts = async () => {
    await both.settled();
    return both.deps.mailer.sent.filter(({ kind }) => kind === 'card-testing');
  };
  const statuses = async () => (await both.mollie.control({})).payments.map(({ status }) => status);
  const names = async () => {
    const answer = await answerPaymentMethods(both.deps)(get(`${endpoints.paymentMethods}?frequency=once`));
    const { methods, otherWay }: { methods: { label: string }[]; otherWay: boolean } = await answer.json();
    return { methods: methods.map(({ label }) => label), otherWay };
  };
  return { ...both, begin, alerts, statuses, names };
}

async function flooded() {
  const site = await setUp({ global: 5 });
  const answers: number[] = [];
  for (let time = 0; time < 20; time += 1) answers.push((await site.begin()).status);
  expect(answers).toEqual([...Array<number>(5).fill(303), ...Array<number>(15).fill(200)]);
  return site;
}

describe('when more gifts are begun than everybody together may', () => {
  test('the treasurer gets one mail, however long it goes on within the hour', async () => {
    const { alerts, begin, clock } = await flooded();
    expect(await alerts()).toMatchObject([{ audience: 'treasurer', about: String(clock.now() + hour) }]);
    clock.advance(30 * minute);
    for (let time = 0; time < 20; time += 1) await begin();
    expect(await alerts()).toHaveLength(1);
    clock.advance(31 * minute);
    for (let time = 0; time < 20; time += 1) await begin();
    expect(await alerts()).toHaveLength(2);
  });

  test('Mollie takes no card for whoever comes then, and iDEAL as ever; an hour later cards again', async () => {
    const { begin, clock, statuses } = await flooded();
    const before = (await statuses()).length;
    clock.advance(11 * minute);
    const checkout = locationOf(await begin());
    const page = await (await fetch(checkout)).text();
    expect(page).toContain('iDEAL | Wero');
    expect(page).not.toContain('Creditcard');
    await visitMollie(checkout, 'paid', 'creditcard');
    expect((await statuses())[before]).toBe('open');
    await visitMollie(checkout, 'paid');
    expect((await statuses())[before]).toBe('paid');
    clock.advance(50 * minute);
    await visitMollie(locationOf(await begin()), 'paid', 'creditcard');
    expect((await statuses())[before + 1]).toBe('paid');
  });

  test('Stripe takes none either', async () => {
    const { begin, clock, stripe } = await flooded();
    clock.advance(11 * minute);
    const checkout = locationOf(await begin('stripe'));
    const balance = async () => (await stripe.control({})).payments.map(({ status }) => status);
    expect(await (await fetch(checkout)).text()).not.toContain('value="card"');
    await visitStripe(checkout, 'paid', 'card');
    expect(await balance()).toEqual(['open']);
    await visitStripe(checkout, 'paid', 'ideal');
    expect(await balance()).toEqual(['complete']);
  });

  test('the form names no cards, and offers no other way to pay by one', async () => {
    const { names, clock } = await flooded();
    const { methods, otherWay } = await names();
    expect(methods).toContain('iDEAL | Wero');
    expect(methods).not.toContain('Creditcard');
    expect(otherWay).toBe(false);
    clock.advance(hour);
    expect(await names()).toMatchObject({ otherWay: true, methods: expect.arrayContaining(['Creditcard']) });
  });

  test('when Mollie does not say what else there is, nothing is made that takes cards', async () => {
    const { begin, clock, statuses, mollie } = await flooded();
    const before = (await statuses()).length;
    clock.advance(11 * minute);
    await mollie.control({ fault: 'unavailable', on: 'GET /v2/methods' });
    expect((await begin()).status).toBe(200);
    expect(await statuses()).toHaveLength(before);
  });

  test('another try at an old gift takes no card either', async () => {
    const { deps, clock, mollie, tokenOf, statuses } = await flooded();
    const [id = ''] = await deps.ledger.due('nextCheckAt', clock.now() + hour, 1);
    clock.advance(11 * minute);
    for (const payment of (await mollie.control({})).payments)
      await mollie.control({ settle: payment.id, status: 'failed' });
    const again = await answerDonationStatus(deps)(post(routes.donationStatus, { gift: await tokenOf(id) }));
    await visitMollie(locationOf(again), 'paid', 'creditcard');
    expect((await statuses()).at(-1)).toBe('open');
  });
});

describe('when hardly anybody pays what was begun', () => {
  test.each([
    { paid: 7, stopped: true },
    { paid: 8, stopped: false },
  ])('beside 30 that wait $paid are paid: cards are stopped: $stopped', async ({ paid, stopped }) => {
    const { begin, clock, alerts, names, deps, mollie } = await setUp();
    const checkouts: string[] = [];
    for (let time = 0; time < 30 + paid; time += 1) checkouts.push(locationOf(await begin()));
    for (const checkout of checkouts.slice(0, paid)) await visitMollie(checkout, 'paid');
    for (const { id } of (await mollie.control({})).payments) await settlePayment(deps, id);
    clock.advance(15 * minute);
    await begin();
    expect(await alerts()).toHaveLength(stopped ? 1 : 0);
    expect((await names()).methods.includes('Creditcard')).toBe(!stopped);
  });
});

test('one visitor who is over a limit of his own stops nothing for the others', async () => {
  const { begin, alerts, names } = await setUp({ perVisitor: 3 });
  for (let time = 0; time < 40; time += 1) await begin(undefined, '192.0.2.1');
  expect(await alerts()).toEqual([]);
  expect((await names()).methods).toContain('Creditcard');
});

test('the treasurer sees that cards are stopped, and until when', async () => {
  const { deps, open, clock } = await setUpTreasurer();
  expect(await (await open(treasurerRoutes.attention)).text()).not.toContain('kaart kan nu niet');
  await startDonation(deps, aRequest(), 'key-of-another-form');
  await deps.cardStop.stop(clock.now(), clock.now() + hour);
  const page = await documentOf(await open(treasurerRoutes.attention));
  expect(page.text).toContain('Betalen met een kaart kan nu niet, tot 23 nov 2026, 13:00');
  clock.advance(hour);
  expect(await (await open(treasurerRoutes.attention)).text()).not.toContain('kaart kan nu niet');
});
