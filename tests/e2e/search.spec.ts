import type { Page } from '@playwright/test';
import { routes } from '../../src/routes.ts';
import { expect, test } from './test.ts';

test('a word in another form finds the page, and the answer is said aloud', async ({ page }) => {
  const search = await openSearch(page);
  await search.field.fill('fietsen');
  await expect(search.status).toHaveText(/^\d+ resultaten$/);
  await expect(search.results.filter({ hasText: 'Voorbeeld: fietsen maken' })).toBeVisible();
  await expect(search.results.locator('mark').first()).toBeVisible();
  await expect(page).toHaveURL(/\?q=fietsen$/);
});

test('a word that stands only in a PDF finds the PDF', async ({ page }) => {
  const search = await openSearch(page, '?q=kruidenrek');
  await expect(search.status).toHaveText('1 resultaat');
  await expect(search.links).toHaveText('Proefverslag');
  await expect(search.links).toHaveAttribute('href', '/verslagen/proefverslag.pdf');
  await expect(search.results).toContainText('Jaarverslag, 2026');
});

test('choices narrow the answer, stand in the address and come back with it', async ({ page }) => {
  const search = await openSearch(page, '?q=kamer');
  await expect(search.links).toHaveCount(10);
  await search.kind.selectOption('Nieuws');
  await search.room.selectOption('De Klop');
  await expect(page).toHaveURL(/\?q=kamer&soort=nieuws&kamer=De\+Klop$/);
  await expect(search.links.first()).toHaveAttribute('href', /^\/nieuws\//);
  const links = await search.links.allTextContents();
  await page.reload();
  await expect(search.links).toHaveText(links);
  await expect(search.kind).toHaveValue('nieuws');
});

test('the keyboard walks from the field through the results and back', async ({ page }) => {
  const search = await openSearch(page, '?q=fiets');
  await expect(search.links.nth(1)).toBeVisible();
  await search.field.focus();
  await page.keyboard.press('ArrowDown');
  await expect(search.links.first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(search.field).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('/');
  await expect(search.field).toHaveValue('fiets');
  await expect(search.field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(search.field).toHaveValue('');
  await expect(search.links).toHaveCount(0);
  await search.field.pressSequentially('naaien/');
  await expect(search.field).toHaveValue('naaien/');
});

test('more results come on request, and the focus goes to the first of them', async ({ page }) => {
  const search = await openSearch(page, '?q=kamer');
  await expect(search.links).toHaveCount(10);
  await page.getByRole('button', { name: 'Laat meer zien' }).click();
  await expect(search.links).toHaveCount(20);
  await expect(search.links.nth(10)).toBeFocused();
});

test('a question without an answer leaves everything on the site as links', async ({ page }) => {
  const search = await openSearch(page, '?q=xyzqwv');
  await expect(search.status).toHaveText(/^Niets gevonden/);
  await expect(page.getByRole('heading', { name: 'Alles op deze site' })).toBeVisible();
});

async function openSearch(page: Page, question = '') {
  await page.goto(routes.search + question);
  const results = page.locator('[data-results] > li');
  return {
    field: page.getByRole('searchbox', { name: 'Wat zoekt u?' }),
    status: page.getByRole('status'),
    kind: page.locator('[name=soort]'),
    room: page.locator('[name=kamer]'),
    results,
    links: results.getByRole('heading').getByRole('link'),
  };
}
