import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { filesWords } from '../../src/i18n/nl/treasurer/files.ts';
import { giftWords } from '../../src/i18n/nl/treasurer/gift.ts';
import { giftNotices } from '../../src/i18n/nl/treasurer/gift-answers.ts';
import { logWords } from '../../src/i18n/nl/treasurer/log.ts';
import { loginWords } from '../../src/i18n/nl/treasurer/login.ts';
import { refundWords } from '../../src/i18n/nl/treasurer/refund.ts';
import { searchWords } from '../../src/i18n/nl/treasurer/search.ts';
import { shellWords } from '../../src/i18n/nl/treasurer/shell.ts';
import { treasurerRoutes as routes } from '../../src/routes.ts';
import { treasurers } from '../address.ts';
import { payAs } from '../mollie/checkout.ts';
import { control, expect, expectGoodPage, lettersTo, newAddress, paymentsOf, test } from './donation-test.ts';
import { donationPage } from './pages/donation.ts';

/** A single gift that is paid, and its payment at Mollie. */
async function give(page: Page, euros: string, cents: number, email: string): Promise<string> {
  const form = donationPage(page);
  await form.open();
  await form.amount.fill(euros);
  await form.unfold();
  await form.email.fill(email);
  await form.button.click();
  await payAs(page, 'paid');
  return (await paymentsOf(cents)).at(-1)?.id ?? '';
}

/** As a treasurer does it, with the code from the mail. */
async function logIn(page: Page, email: string): Promise<void> {
  await page.goto(routes.month);
  await page.getByLabel(loginWords.email).fill(email);
  const before = (await lettersTo(email)).length;
  await page.getByRole('button', { name: loginWords.ask }).click();
  await page.getByLabel(loginWords.code).fill(await codeAfter(email, before));
  await page.getByRole('button', { name: loginWords.button, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Boeken van');
}

async function codeAfter(email: string, before: number): Promise<string> {
  let code: string | undefined;
  await expect
    .poll(async () => {
      const fresh = (await lettersTo(email)).slice(before);
      code = fresh.map((letter) => /\b(\d{6})\b/.exec(letter)?.[1]).findLast((found) => found !== undefined);
      return code;
    })
    .toBeDefined();
  return code ?? '';
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a treasurer finds a gift, gives a part back, and takes the month along', async ({ page }) => {
      const [euros, cents, treasurer] = javaScriptEnabled
        ? (['41,30', 4130, treasurers[0]] as const)
        : (['42,70', 4270, treasurers[1]] as const);
      const email = newAddress('boeken');
      const payment = await give(page, euros, cents, email);
      await logIn(page, treasurer);
      await page.getByRole('link', { name: shellWords.modes.test }).click();
      await expect(page.getByText(shellWords.testNotice)).toBeVisible();
      // Known or not: the job that reads payouts may have run by now.
      await expect(page.getByRole('row', { name: /Kosten van de betaaldienst/ })).toBeVisible();

      await page.getByRole('link', { name: shellWords.menu.search }).click();
      await page.getByLabel(searchWords.what).fill(email);
      await page.getByRole('button', { name: searchWords.button, exact: true }).click();
      await expect(page.getByText(email, { exact: true })).toBeVisible();
      expect(page.url()).not.toContain('@');

      await page.getByRole('link', { name: giftWords.refundLink }).click();
      await page.getByLabel(refundWords.amount).fill('100');
      await page.getByRole('button', { name: refundWords.button }).click();
      await expect(page.getByText(/Dat is te veel/)).toBeVisible();
      await page.getByLabel(refundWords.amount).fill('1,30');
      await page.getByRole('button', { name: refundWords.button }).dblclick();
      await expect(page.getByRole('status')).toBeVisible();
      await page.reload();
      await expect(page.getByText(/neemt de terugbetaling aan/)).toHaveCount(1);
      // Not by the clock of Mollie: another test's donor may stand at the checkout, and would come too late.
      await control({ sendRefunds: payment, webhook: payment });
      await page.reload();
      await expect(page.getByText(/Terugbetaald/).first()).toBeVisible();
      await expect(page.getByText('€ -1,30').first()).toBeVisible();

      await page.getByRole('link', { name: shellWords.menu.files }).click();
      await page.getByText(shellWords.modes.test).click();
      await page.getByLabel(filesWords.from, { exact: true }).fill('2020-01-01');
      await page.getByLabel(filesWords.until, { exact: true }).fill('2035-12-31');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: filesWords.button }).click(),
      ]);
      const text = await readFile(await file.path(), 'utf8');
      expect(text.split('\r\n').filter((line) => line.includes(payment))).toHaveLength(2);
      expect(text).toContain(`;${euros};`);
      expect(text).not.toContain(email);

      await page.getByRole('link', { name: shellWords.menu.log }).click();
      await expect(
        page.getByRole('row', { name: new RegExp(logWords.actions['bookings-exported']) }).first(),
      ).toBeVisible();
      await page.getByRole('button', { name: shellWords.menu.logOut }).click();
      await expect(page.getByText(loginWords.loggedOut)).toBeVisible();
      await page.goto(routes.log);
      await expect(page).toHaveURL(routes.login);
    });
  });
}

test('every page of the treasurer fits the screen and works for everybody', async ({ page }) => {
  // Looks at a dozen pages twice.
  test.setTimeout(180_000);
  const email = newAddress('kijkt');
  const payment = await give(page, '43,10', 4310, email);
  await page.goto(routes.login);
  await expectGoodPage(page);
  await page.getByLabel(loginWords.email).fill('geen adres');
  await page.getByRole('button', { name: loginWords.ask }).click();
  await expectGoodPage(page);
  await logIn(page, treasurers[2]);
  for (const path of [`${routes.month}?giften=proef`, `${routes.month}?giften=proef&jaar=2026`]) {
    await page.goto(path);
    await expectGoodPage(page);
  }
  for (const path of [
    routes.search,
    routes.attention,
    routes.files,
    routes.statement,
    routes.log,
    '/beheer/nergens/',
  ]) {
    await page.goto(path);
    await expectGoodPage(page);
  }
  await page.goto(routes.search);
  await page.getByLabel(searchWords.what).fill(payment);
  await page.getByRole('button', { name: searchWords.button, exact: true }).click();
  await expect(page.getByRole('heading', { name: giftWords.timeline })).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole('link', { name: giftWords.refundLink }).click();
  await expect(page.getByRole('button', { name: refundWords.button })).toBeVisible();
  await expectGoodPage(page);
  await page.goBack();
  await page.getByText(giftWords.erase, { exact: true }).click();
  await page.getByRole('button', { name: giftWords.eraseConfirm }).click();
  await expect(page.getByRole('status')).toContainText(giftNotices.erased);
  await expect(page.getByText(email)).toHaveCount(0);
  await expectGoodPage(page);
});
