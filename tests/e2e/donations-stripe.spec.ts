import { standInSecret } from '../../functions/wiring/providers.ts';
import { donations as t } from '../../src/i18n/nl/donations.ts';
import { endpoints } from '../../src/routes.ts';
import { address, stripeUrl } from '../address.ts';
import { expect, expectGoodPage, lettersTo, newAddress, test } from './donation-test.ts';
import { donationPage } from './pages/donation.ts';

test.beforeAll(async () => {
  const endpoint = { url: address + endpoints.stripeWebhook, secret: standInSecret };
  await fetch(`${stripeUrl}/__control`, { method: 'POST', body: JSON.stringify({ endpoint }) });
});

test('with a card from abroad: chosen on the form, paid at Stripe, thanked', async ({ page }) => {
  const form = donationPage(page);
  const email = newAddress('van-ver');
  await form.open();
  await form.amount.fill('17,17');
  await form.unfold();
  await form.email.fill(email);
  await expectGoodPage(page);
  await page.getByRole('button', { name: /kaart van buiten Nederland/ }).click();
  await page.waitForURL(`${stripeUrl}/c/pay/**`);
  await expect(page.getByText('17,17')).toBeVisible();
  await page.getByRole('button', { name: 'Verder' }).click();
  await expect(form.heading).toHaveText(t.status.titles.paid);
  await expect(page.locator('.facts')).toContainText('€ 17,17');
  await expectGoodPage(page);
  await expect.poll(async () => (await lettersTo(email)).length).toBe(1);
});

test('without the choice of a card from abroad a gift goes to Mollie', async ({ page }) => {
  const form = donationPage(page);
  await form.open();
  await form.amount.fill('17,18');
  await form.button.click();
  await page.waitForURL('**/checkout/**');
});
