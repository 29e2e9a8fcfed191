import type { Page } from '@playwright/test';
import { donations as t } from '../../src/i18n/nl/donations.ts';
import { routes } from '../../src/routes.ts';
import { payAs } from '../mollie/checkout.ts';
import { expect, expectGoodPage, lettersTo, mailedLink, newAddress, test } from './donation-test.ts';
import { donationPage } from './pages/donation.ts';

/** A monthly gift that is paid, and its donor at the link of the mail. */
async function openMyGift(page: Page, email: string) {
  const form = donationPage(page);
  await form.open();
  await form.choose('monthly');
  await form.amount.fill('14,50');
  await form.email.fill(email);
  await form.button.click();
  await payAs(page, 'paid');
  await page.goto(await mailedLink(email));
  await expect(page.getByText('U geeft € 14,50, elke maand.')).toBeVisible();
}

test('a donor changes the amount, waits a while, and stops', async ({ page }) => {
  await openMyGift(page, newAddress('wijzigt'));
  await expectGoodPage(page);

  await page.getByLabel(t.myGift.pauseLabel).selectOption('2');
  await page.getByRole('button', { name: t.myGift.pauseButton }).click();
  await expect(page.getByText(/Uw gift staat stil\. U geeft weer vanaf/)).toBeVisible();
  await expect(page.getByRole('button', { name: t.myGift.pauseButton })).toHaveCount(0);

  await page.getByLabel(t.myGift.amount).fill('gratis');
  await page.getByRole('button', { name: t.myGift.save }).click();
  await expect(page.getByRole('alert')).toContainText(t.myGift.errors['amount-not-a-number']);
  await expect(page.getByLabel(t.myGift.amount)).toHaveValue('gratis');

  await page.getByLabel(t.myGift.amount).fill('7,50');
  await page.getByLabel(t.myGift.frequency).selectOption('yearly');
  await page.getByRole('button', { name: t.myGift.save }).click();
  await expect(page.getByText('U geeft € 7,50, elk jaar.')).toBeVisible();

  await page.getByText(t.myGift.stopButton).click();
  await page.getByRole('button', { name: t.myGift.stopConfirm }).click();
  await expect(page.locator('.lead')).toHaveText(t.myGift.stopped.donor);
  await expect(page.getByRole('button', { name: t.myGift.save })).toHaveCount(0);
  await page.reload();
  await expect(page.locator('.lead')).toHaveText(t.myGift.stopped.donor);
});

test('a donor takes the data along and has them taken away', async ({ page }) => {
  const email = newAddress('vergeet');
  await openMyGift(page, email);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: t.myGift.download }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(t.myGift.fileName);
  await page.getByText(t.myGift.eraseButton, { exact: true }).click();
  await page.getByRole('button', { name: t.myGift.eraseConfirm }).click();
  await expect(page.getByRole('status')).toContainText(t.myGift.notices.erase);
  await expect(page.getByText(email)).toHaveCount(0);
  await expect(page.getByRole('row', { name: /Gift/ })).toContainText('14,50');
});

test('a donor who lost the mail asks for the link again', async ({ page }) => {
  const email = newAddress('kwijt');
  await openMyGift(page, email);
  const before = (await lettersTo(email)).length;
  await page.goto(routes.myGiftOf('kapot'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.myGift.links['invalid-link'].title);
  await expectGoodPage(page);
  await page.getByLabel(t.manageLink.email).fill(email);
  await page.getByRole('button', { name: t.manageLink.button }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.manageLink.sentTitle);
  await expect.poll(async () => (await lettersTo(email)).length).toBe(before + 1);
  await page.goto(await mailedLink(email));
  await expect(page.getByText('U geeft € 14,50, elke maand.')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('stopping works too', async ({ page }) => {
    await openMyGift(page, newAddress('stil'));
    await page.getByText(t.myGift.stopButton).click();
    await page.getByRole('button', { name: t.myGift.stopConfirm }).click();
    await expect(page.locator('.lead')).toHaveText(t.myGift.stopped.donor);
  });
});
