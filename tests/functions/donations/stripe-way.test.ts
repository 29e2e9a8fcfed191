import { describe, expect, test } from 'vitest';
import { answerDonationStatus } from '../../../functions/donations/donation-status.ts';
import { answerPaymentMethods } from '../../../functions/donations/payment-methods.ts';
import { donations as t } from '../../../src/i18n/nl/donations.ts';
import { endpoints, routes } from '../../../src/routes.ts';
import { visit } from '../../stripe/visit.ts';
import { browser, documentOf, get, locationOf, post, setUpDonations, textAt } from './donation-setup.ts';
import { setUpBoth } from './stripe-setup.ts';

const typed = {
  frequency: 'once',
  amount: 'other',
  otherAmount: '12,34',
  purpose: 'top',
  name: 'Ama & Co',
  email: 'ama@example.org',
  message: 'Voor de tuin\nen de "keuken"',
  attemptKey: 'a'.repeat(32),
};
const abroad = 'Met een kaart van buiten Nederland';

/** All fields of the form with the one button for the other way, as a browser would send them. */
async function offered(response: Response): Promise<Record<string, string>> {
  const page = await documentOf(response);
  const button = page.querySelector('button[name=via]');
  const form = button?.closest('form');
  const fields = (form?.querySelectorAll('input') ?? []).map((input) => [
    input.getAttribute('name') ?? '',
    input.getAttribute('value') ?? '',
  ]);
  return { ...Object.fromEntries(fields), via: button?.getAttribute('value') ?? 'no button' };
}

describe('when Mollie does not answer', () => {
  test('one click pays through Stripe, and nothing that was typed is lost', async () => {
    const { give, mollie, stripe, deps } = await setUpBoth();
    await mollie.control({ fault: 'unavailable' });
    const response = await give(typed);
    expect(response.status).toBe(200);
    expect(textAt(await documentOf(response.clone()), '.notice')).toBe(t.notices.otherWay.stripe.text);
    const checkout = locationOf(await give(await offered(response)));
    expect(checkout).toContain(`${stripe.url}/c/pay/`);
    expect((await stripe.control({})).payments).toMatchObject([{ amount: 1234 }]);
    const id = (await deps.ledger.findByEmail('ama@example.org', 9)).join();
    expect(await deps.ledger.readDonor(id)).toEqual({ name: typed.name, email: typed.email, message: typed.message });
  });

  test('the form is still there, to try Mollie again', async () => {
    const { give, mollie, stripe } = await setUpBoth();
    await mollie.control({ fault: 'unavailable' });
    const page = await documentOf(await give(typed));
    expect(page.querySelector('#name')?.getAttribute('value')).toBe(typed.name);
    await mollie.control({ fault: null });
    expect(locationOf(await give(typed))).toContain(`${mollie.url}/checkout/`);
    expect((await stripe.control({})).payments).toEqual([]);
  });

  test('with its answer lost, and the gift then paid through Stripe, there is one gift', async () => {
    const { give, mollie, stripe, deps, tokenOf } = await setUpBoth();
    await mollie.control({ fault: 'hang-after-commit', on: 'POST /v2/payments' });
    const checkout = locationOf(await give(await offered(await give(typed))));
    await mollie.control({ fault: null });
    await visit(checkout, 'paid');
    const [id = ''] = await deps.ledger.findByEmail('ama@example.org', 1);
    const page = await documentOf(await answerDonationStatus(deps)(get(routes.donationStatusOf(await tokenOf(id)))));
    expect(textAt(page, 'h1')).toBe(t.status.titles.paid);
    // Sent once more from an old page: nothing is left to pay.
    expect(locationOf(await give(typed))).toBe(routes.donationStatusOf(await tokenOf(id)));
    expect((await mollie.control({})).payments).toMatchObject([{ status: 'open' }]);
    expect((await stripe.control({})).payments).toHaveLength(1);
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 1234, gifts: 1 }]);
  });

  test('another try can go through Stripe from the return page', async () => {
    const { give, mollie, stripe, deps, tokenOf } = await setUpBoth();
    await give(typed);
    const [id = ''] = await deps.ledger.findByEmail('ama@example.org', 1);
    const [payment] = (await mollie.control({})).payments;
    await mollie.control({ settle: payment?.id ?? '', status: 'failed' });
    const status = answerDonationStatus(deps);
    await status(get(routes.donationStatusOf(await tokenOf(id))));
    await mollie.control({ fault: 'unavailable' });
    const response = await status(post(routes.donationStatus, { gift: await tokenOf(id) }));
    const again = await status(post(routes.donationStatus, await offered(response)));
    expect(locationOf(again)).toContain(`${stripe.url}/c/pay/`);
  });

  test('nor Stripe, the donor is offered Mollie, and no third', async () => {
    const { give, mollie, stripe } = await setUpBoth();
    await mollie.control({ fault: 'unavailable' });
    await stripe.control({ fault: 'unavailable' });
    const first = await offered(await give(typed));
    const second = await offered(await give(first));
    expect([first['via'], second['via']]).toEqual(['stripe', 'mollie']);
    await mollie.control({ fault: null });
    expect(locationOf(await give(second))).toContain(`${mollie.url}/checkout/`);
  });
});

describe('the choice on the form', () => {
  test('is there in the words of the settings when both are there, and is followed', async () => {
    const { give, stripe, deps } = await setUpBoth({ page: { otherWay: abroad } });
    const page = await documentOf(await give({ ...typed, otherAmount: 'x', via: 'stripe' }));
    expect(page.querySelector('[data-other-way]')?.hasAttribute('hidden')).toBe(false);
    expect(textAt(page, '[data-other-way]')).toContain(abroad);
    expect(page.querySelector('button[name=via]')?.getAttribute('value')).toBe('stripe');
    expect(locationOf(await give({ ...typed, via: 'stripe' }))).toContain(`${stripe.url}/c/pay/`);
    const methods = await answerPaymentMethods(deps)(get(endpoints.paymentMethods));
    expect(await methods.json()).toMatchObject({ otherWay: true });
  });

  test('is not there when the settings name none', async () => {
    const { give } = await setUpBoth();
    expect((await documentOf(await give({ ...typed, otherAmount: 'x' }))).querySelector('[data-other-way]')).toBeNull();
  });
});

test('without Stripe nothing of it shows, whatever the settings or a form say', async () => {
  const { deps, mollie } = await setUpDonations({ page: { otherWay: abroad } });
  const give = (fields: Readonly<Record<string, string>>) => browser(deps)(post(endpoints.donations, fields));
  const wrong = await documentOf(await give({ ...typed, otherAmount: 'x' }));
  expect(wrong.querySelector('[data-other-way]')?.hasAttribute('hidden')).toBe(true);
  const methods = await answerPaymentMethods(deps)(get(endpoints.paymentMethods));
  expect(await methods.json()).toMatchObject({ otherWay: false });
  expect(locationOf(await give({ ...typed, via: 'stripe' }))).toContain(`${mollie.url}/checkout/`);
  await mollie.control({ fault: 'unavailable' });
  const page = await documentOf(await give({ ...typed, attemptKey: 'b'.repeat(32), otherAmount: '5' }));
  expect(textAt(page, '.notice')).toBe(t.notices.unavailable.text);
  const shown = page.querySelectorAll('button[name=via]').filter((button) => !button.closest('[hidden]'));
  expect(shown).toHaveLength(0);
});
