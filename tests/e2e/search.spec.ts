import type { Locator } from '@playwright/test';
import { routes } from '../../src/routes.ts';
import { searchPage } from './pages/search.ts';
import { expect, test } from './test.ts';

test('the keyboard alone finds a room and goes there', async ({ page }) => {
  const search = searchPage(page);
  await search.open();
  await search.question.focus();
  await page.keyboard.type('proefkamer');
  const room = search.found.filter({ hasText: /^De Proefkamer$/ });
  await expect(room).toBeVisible();
  await expect(search.count).toHaveText(/^\d+ resulta/);
  // What was found for a part of the word may still give way to what is found for the whole: then the focus is lost, as for a visitor.
  await expect(async () => {
    await search.question.focus();
    for (let presses = 0; presses < 30 && !(await hasFocus(room)); presses += 1) await page.keyboard.press('Tab');
    await expect(room).toBeFocused({ timeout: 1 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(routes.room('proefkamer'));
});

test('a word is found in each of its forms', async ({ page }) => {
  const search = searchPage(page);
  for (const word of ['fiets', 'fietsen']) {
    await search.open();
    await search.question.fill(word);
    await expect(search.found.filter({ hasText: 'Fietsles' })).toBeVisible();
  }
});

test('a kind of page and a room narrow what was found', async ({ page }) => {
  const search = searchPage(page);
  await search.open();
  await search.question.fill('proef');
  await expect(search.found).not.toHaveCount(0);
  await search.kind.selectOption('Nieuws');
  await expect(search.found).toHaveText(['Proef die al mag', 'Een proefbericht met een foto']);
  await search.room.selectOption('De Klop');
  await expect(search.count).toContainText('Niets gevonden');
  await search.room.selectOption('De Proefkamer');
  await expect(search.found).toHaveText(['Een proefbericht met een foto']);
});

test('a search stands in the address and can be sent to someone else', async ({ page }) => {
  const search = searchPage(page);
  await search.open('?q=proefkamer');
  await expect(search.question).toHaveValue('proefkamer');
  await expect(search.found.filter({ hasText: /^De Proefkamer$/ })).toBeVisible();
});

test('what is not there is said, and every page stays in reach', async ({ page }) => {
  const search = searchPage(page);
  await search.open();
  await search.question.fill('yooogga');
  await expect(search.count).toContainText('Niets gevonden');
  await expect(search.nothing.getByRole('link', { name: 'Contact' })).toBeVisible();
  await expect(search.nothing.getByRole('link', { name: 'Rustige yoga' })).toBeVisible();
  await expect(search.allPages).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every page is a link', async ({ page }) => {
    const search = searchPage(page);
    await search.open();
    await expect(search.allPages).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'De Proefkamer', exact: true }).click();
    await expect(page).toHaveURL(routes.room('proefkamer'));
  });
});

async function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluateAll((elements) => elements.some((element) => element === document.activeElement));
}
