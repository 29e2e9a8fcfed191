import type { Page } from '@playwright/test';
import { endpoints, routes } from '../../src/routes.ts';
import { expect, expectGoodPage, test } from './donation-test.ts';

/** The test site asks for € 15.000 in 2026. */
const thermometer = (page: Page) => page.locator('fund-thermometer');

/** What `/api/fund` says, in cents per purpose and year. */
async function withTotals(page: Page, totals: readonly { readonly year: number; readonly cents: number }[]) {
  const lastReconcile = '2026-11-22T23:30:00Z';
  await page.route(`**${endpoints.fund}`, (route) => route.fulfill({ json: { totals, lastReconcile } }));
  await page.goto(routes.donate);
}

test('says how much all purposes received in its year, and on which day in Amsterdam', async ({ page }) => {
  await withTotals(page, [
    { year: 2026, cents: 200_050 },
    { year: 2026, cents: 100_000 },
    { year: 2025, cents: 999_900 },
  ]);
  await expect(thermometer(page)).toContainText('Samen in 2026');
  await expect(thermometer(page)).toContainText(/€\s3\.000,50 van €\s15\.000/);
  await expect(thermometer(page)).toContainText('Stand van 23 november 2026');
  await expect(page.getByRole('progressbar', { name: /3\.000,50/ })).toHaveJSProperty('position', 300_050 / 1_500_000);
});

test('is full when there is more than the goal', async ({ page }) => {
  await withTotals(page, [{ year: 2026, cents: 2_000_000 }]);
  await expect(page.getByRole('progressbar')).toHaveJSProperty('position', 1);
});

test('asks the books of this site, and is a good page', async ({ page }) => {
  await page.goto(routes.donate);
  await expect(thermometer(page)).toBeVisible();
  await expectGoodPage(page);
});

test('is not there when the books do not answer', async ({ page }) => {
  const asked = page.waitForRequest(`**${endpoints.fund}`);
  await page.route(`**${endpoints.fund}`, (route) => route.fulfill({ status: 503 }));
  await page.goto(routes.donate);
  await asked;
  await page.waitForLoadState('networkidle');
  await expect(thermometer(page)).toBeHidden();
});
