import { donations } from '../../src/i18n/nl/donations.ts';
import { routes } from '../../src/routes.ts';
import { deferredScriptsRan } from './deferred-scripts.ts';
import { expect, expectGoodPage, newAddress, paymentsOf, test } from './donation-test.ts';

/** The test site says that a payment costs € 0,32, and names an account. */
const covers = 'Ik betaal ook de kosten van de betaling (€ 0,32 per keer)';

test('whoever ticks it sees what is paid before paying it', async ({ page }) => {
  await page.goto(routes.donate);
  await deferredScriptsRan(page);
  await page.getByText(donations.form.more).click();
  await expect(page.getByLabel(covers)).not.toBeChecked();
  await page.getByLabel(donations.form.otherLabel).fill('67,01');
  await expect(page.getByText(/van €\s67,01 komt €\s66,69 aan/)).toBeVisible();
  await expect(page.getByRole('button', { name: /Geef €\s67,01 met/ })).toBeVisible();
  await page.getByLabel(covers).check();
  await page.getByRole('button', { name: /Geef €\s67,33 met/ }).click();
  await expect(page.locator('.header__amount')).toContainText('67,33');
  expect(await paymentsOf(6733)).toHaveLength(1);
});

test('beside the form there is another way, and one for each room', async ({ page }) => {
  await page.goto(routes.donate);
  await page.getByText('Liever zelf overmaken?').click();
  await expect(page.getByText('NL91 ABNA 0417 1643 00')).toBeVisible();
  await expect(page.getByRole('img', { name: /QR-code om over te maken/ })).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole('link', { name: 'Gegevens per kamer' }).click();
  await page.getByRole('main').getByRole('link', { name: 'De Proefkamer' }).click();
  await expect(page.getByRole('main')).toContainText('PROE FKAM ER');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the costs are paid too', async ({ page }) => {
    await page.goto(routes.donate);
    await page.getByText(donations.form.more).click();
    await expect(page.getByText(/van €\s25 komt €\s24,68 aan/)).toBeVisible();
    await page.getByLabel(donations.form.otherLabel).fill('67,02');
    // Another gift than the one of a run a minute ago.
    await page.getByLabel(donations.form.name).fill(newAddress('kosten'));
    await page.getByLabel(covers).check();
    await page.getByRole('button', { name: 'Ga verder naar betalen' }).click();
    await expect.poll(() => paymentsOf(6734)).toHaveLength(1);
  });
});
