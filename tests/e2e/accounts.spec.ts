import type { Page } from '@playwright/test';
import { endpoints, routes } from '../../src/routes.ts';
import { expect, expectGoodPage, test } from './donation-test.ts';

const account = (page: Page) => page.locator('fund-account');

interface Answer {
  readonly mode?: 'live' | 'test';
  readonly totals?: readonly object[];
  readonly lastReconcile?: string | null;
}

async function withAnswer(page: Page, { mode = 'live', totals = [], lastReconcile = null }: Answer) {
  await page.route(`**${endpoints.fund}`, (route) => route.fulfill({ json: { mode, totals, lastReconcile } }));
  await page.goto(routes.accounts);
}

test('what came in per year and per room, and of which day that is', async ({ page }) => {
  await withAnswer(page, {
    totals: [
      { purpose: 'fund', year: 2025, cents: 5_000, gifts: 1 },
      { purpose: 'room', room: 'de-klop', year: 2026, cents: 250_050, gifts: 9 },
      { purpose: 'fund', year: 2026, cents: 400_000, gifts: 3 },
      { purpose: 'room', room: 'weg', year: 2026, cents: -1_000, gifts: 0 },
    ],
    lastReconcile: '2026-11-22T23:30:00Z',
  });
  const table = page.getByRole('table', { name: 'Binnengekomen in 2026' });
  await expect(table.getByRole('row')).toHaveText([
    /Voor\s*Bedrag/,
    /Alle kamers\s*€\s4\.000\s*$/,
    /De Klop\s*€\s2\.500,50/,
    /weg\s*€\s-10/,
    /Samen\s*€\s6\.490,50/,
  ]);
  await expect(page.getByRole('img', { name: 'Binnengekomen in 2026' })).toBeVisible();
  await expect(account(page)).toContainText('Er waren 12 giften.');
  await expect(account(page)).toContainText('Er was 1 gift.');
  await expect(account(page)).toContainText('Stand van 23 november 2026.');
  await expect(account(page)).not.toContainText('proef');
  await expectGoodPage(page);
});

test('before there is anything, that is what it says', async ({ page }) => {
  await withAnswer(page, {});
  await expect(account(page)).toHaveText('Er is nog niets binnengekomen.');
});

test('a site for tests says that its money is not real', async ({ page }) => {
  await page.goto(routes.accounts);
  await expect(account(page)).toContainText('Dit is een proef.');
});

test('when the books do not answer, it says what to do', async ({ page }) => {
  await page.route(`**${endpoints.fund}`, (route) => route.fulfill({ status: 503 }));
  await page.goto(routes.accounts);
  await page.waitForLoadState('networkidle');
  await expect(account(page)).toContainText('Kom later nog eens terug.');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says where the figures are, and leads on', async ({ page }) => {
    await page.goto(routes.accounts);
    await expect(account(page)).toContainText('De cijfers komen uit de boeken van het fonds.');
    await page.getByRole('main').getByRole('link', { name: 'Verslagen en documenten' }).click();
    await expect(page).toHaveURL(routes.documents);
  });
});
