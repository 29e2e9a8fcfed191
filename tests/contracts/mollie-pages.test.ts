import { PaymentMethod, SequenceType } from '@mollie/api-client';
import { chromium, type Browser } from '@playwright/test';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { payAs, type Outcome } from '../mollie/checkout.ts';
import { visit } from '../mollie/visit.ts';
import { day, gift, setUp } from './mollie-setup.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium' });
});
afterAll(() => browser.close());

/** A browser without scripts, and a site to come back to. */
async function startDonor() {
  const site = createServer((_, response) => response.end('<!doctype html><title>Thanks</title>'));
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const address = site.address();
  const context = await browser.newContext({ javaScriptEnabled: false });
  onTestFinished(async () => {
    await context.close();
    site.closeAllConnections();
    site.close();
  });
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return { page: await context.newPage(), redirectUrl: `http://127.0.0.1:${port}/thanks` };
}

describe('the hosted pages, in a browser without scripts', () => {
  test.each<[Outcome, string]>([
    ['paid', 'paid'],
    ['failed', 'failed'],
    ['canceled', 'canceled'],
    ['expired', 'expired'],
    ['open', 'open'],
  ])('lead a payment with a chosen method to %s and back to the site', async (outcome, status) => {
    const { client } = await setUp();
    const { page, redirectUrl } = await startDonor();
    const payment = await client.payments.create({ ...gift, redirectUrl, method: PaymentMethod.ideal });
    await page.goto(payment.getCheckoutUrl() ?? '');
    expect(new URL(page.url()).pathname).toBe('/checkout/test-mode');
    await payAs(page, outcome);
    expect(page.url()).toBe(redirectUrl);
    expect((await client.payments.get(payment.id)).status).toBe(status);
  });

  test('offer the method list first when no method was chosen', async () => {
    const { client } = await setUp();
    const { page, redirectUrl } = await startDonor();
    const payment = await client.payments.create({ ...gift, redirectUrl });
    await page.goto(payment.getCheckoutUrl() ?? '');
    expect(page.url()).toContain('/checkout/select-method/');
    expect(await page.locator('.payment-method-list button[name="method"]').count()).toBeGreaterThan(3);
    await payAs(page, 'paid', 'bancontact');
    expect(page.url()).toBe(redirectUrl);
    expect(await client.payments.get(payment.id)).toMatchObject({ status: 'paid', method: 'bancontact' });
  });

  test('return to the list when it fails without a chosen method, where the donor can try again or leave', async () => {
    const { client } = await setUp();
    const { page, redirectUrl } = await startDonor();
    const payment = await client.payments.create({ ...gift, redirectUrl });
    await page.goto(payment.getCheckoutUrl() ?? '');
    await payAs(page, 'failed');
    expect(page.url()).toContain('/checkout/select-method/');
    expect(await client.payments.get(payment.id)).toMatchObject({ status: 'open', method: null });
    await payAs(page, 'canceled');
    expect(page.url()).toBe(redirectUrl);
    expect((await client.payments.get(payment.id)).status).toBe('canceled');
  });

  test('ask for a bank where the method has banks', async () => {
    const { client } = await setUp();
    const { page, redirectUrl } = await startDonor();
    const payment = await client.payments.create({ ...gift, redirectUrl, method: PaymentMethod.kbc });
    await page.goto(payment.getCheckoutUrl() ?? '');
    expect(await page.locator('button[name="issuer"]').count()).toBe(2);
    await payAs(page, 'paid', 'kbc');
    expect((await client.payments.get(payment.id)).status).toBe('paid');
  });

  test('say what is paid, to whom, and that it is a test, with nothing of the description taken as HTML', async () => {
    const { client } = await setUp();
    const { page, redirectUrl } = await startDonor();
    const description = 'Gift <b>&</b>';
    const amount = { currency: 'EUR', value: '1234.50' };
    const payment = await client.payments.create({
      ...gift,
      amount,
      description,
      redirectUrl,
      method: PaymentMethod.ideal,
    });
    await page.goto(payment.getCheckoutUrl() ?? '');
    expect(await page.locator('.header__amount').textContent()).toBe('€\u00a01.234,50');
    expect(await page.locator('.header__info').textContent()).toBe(description);
    expect(await page.locator('.header__merchant-name').textContent()).toContain('BuurtWerkKamers');
    expect(await page.locator('body').textContent()).toContain('Note: this is a testmode payment.');
    expect(
      await page.locator('input[name="final_state"]').evaluateAll((all) => all.map((one) => one.getAttribute('value'))),
    ).toEqual(['open', 'paid', 'failed', 'canceled', 'expired']);
  });

  test('send a donor who comes back after paying to the site', async () => {
    const { client } = await setUp();
    const { page, redirectUrl } = await startDonor();
    const payment = await client.payments.create({ ...gift, redirectUrl });
    const checkout = payment.getCheckoutUrl() ?? '';
    await page.goto(checkout);
    await payAs(page, 'paid');
    await page.goto(checkout);
    expect(page.url()).toBe(redirectUrl);
  });

  test('let a tester move a pending debit and charge back a paid one', async () => {
    const { mollie, client, strict } = await setUp();
    const { page, redirectUrl } = await startDonor();
    const { id: customerId } = await client.customers.create({});
    const first = { ...gift, redirectUrl, customerId, sequenceType: SequenceType.first };
    await visit((await client.payments.create(first)).getCheckoutUrl() ?? '', 'paid');
    const debit = await client.payments.create({
      ...gift,
      redirectUrl,
      customerId,
      sequenceType: SequenceType.recurring,
    });
    const choose = async (outcome: string) => {
      const { links } = await strict.payments.get({ paymentId: debit.id });
      await page.goto(links.changePaymentState?.href ?? '');
      await page.locator(`input[name="final_state"][value="${outcome}"]`).check();
      await page.locator('button[name="submit"]').click();
    };
    await choose('paid');
    expect((await client.payments.get(debit.id)).status).toBe('paid');
    await choose('chargeback');
    const books = await mollie.control({ advance: 4 * day });
    expect(books.payments.at(-1)).toMatchObject({ paid: 1000, chargedBack: 1000 });
  });
});

test('a form without its token or cookie changes nothing', async () => {
  const { client } = await setUp();
  const payment = await client.payments.create({ ...gift, method: PaymentMethod.ideal });
  const url = payment.getCheckoutUrl() ?? '';
  const fields = { final_state: 'paid', submit: 'submit', _formtoken: 'guessed' };
  await fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
  const cookie = { Cookie: 'SESSIONID=other' };
  await fetch(url, { method: 'POST', body: new URLSearchParams(fields), headers: cookie, redirect: 'manual' });
  expect((await client.payments.get(payment.id)).status).toBe('open');
});
