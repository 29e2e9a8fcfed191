import { kinds } from '../../src/collections/choices.ts';
import { routes } from '../../src/routes.ts';
import { roomPage } from './pages/room.ts';
import { expect, test } from './test.ts';

test.use({ javaScriptEnabled: false });

test('the whole week is there', async ({ page }) => {
  await page.goto(routes.activities);
  await expect(page.locator('[data-day]:visible')).toHaveCount(7);
  await expect(page.getByText('Vandaag', { exact: true }).filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('combobox')).toHaveCount(0);
});

test('home shows the coming days by their dates, and none as today', async ({ page }) => {
  await page.goto(routes.home);
  await expect(page.locator('on-dates:has(h3):visible').first()).toContainText(/dag \d+ [a-z]+/);
  await expect(page.getByRole('heading', { name: 'Deze week in de kamers' })).toBeVisible();
  await expect(page.getByText('Vandaag').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByText('Op deze pagina staat niet').filter({ visible: true })).toHaveCount(0);
});

test('a day, a kind and a room each have a page of their own', async ({ page }) => {
  await page.goto(routes.activities);
  const choices = page.getByRole('navigation', { name: 'Kies' });
  await choices.getByRole('link', { name: 'maandag' }).click();
  await expect(page).toHaveURL(routes.activitiesOnDay('monday'));
  await page.getByText('Per soort').click();
  await choices.getByRole('link', { name: kinds.homework }).click();
  await expect(page).toHaveURL(routes.activitiesOfKind('homework'));
  await page.getByText('Per kamer').click();
  await choices.getByRole('link', { name: 'De Verbinding' }).click();
  await expect(page).toHaveURL(routes.activitiesInRoom('de-verbinding'));
});

test('a room shows its hours and says nothing about now', async ({ page }) => {
  const room = roomPage(page);
  await room.open();
  await expect(page.getByRole('row', { name: /maandag/ })).toContainText('09:30 tot 12:30, 13:30 tot 17:00');
  await expect(room.openNow).toHaveText('');
});
