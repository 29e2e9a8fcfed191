import { feeds, routes } from '../../src/routes.ts';
import { activitiesPage } from './pages/activities.ts';
import { roomPage, trialRoom } from './pages/room.ts';
import { expect, test } from './test.ts';

test('from home by what there is today to the activity and its room', async ({ page }) => {
  await page.goto(routes.home);
  const room = page.locator('details:visible').filter({ hasText: 'De Proefkamer' });
  const meal = room.getByRole('link', { name: 'Proef: samen koken' });
  if (!(await meal.isVisible())) await room.locator('summary').click();
  await meal.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Proef: samen koken');
  await expect(page.getByRole('main')).toContainText('Voorbeeld');
  await expect(page.getByRole('main')).toContainText('17:00');
  await page
    .getByRole('main')
    .getByRole('link', { name: /De Proefkamer/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('De Proefkamer');
});

test('from the list of rooms to a room, its route, its telephone and its calendar', async ({ page }) => {
  await page.goto(routes.home);
  await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Kamers' }).click();
  await page.getByRole('main').getByRole('link', { name: 'De Proefkamer' }).click();
  const room = roomPage(page);
  await expect(room.route).toHaveAttribute('href', /Proefstraat%201%2C%203511%20AA%20Utrecht/);
  await expect(room.phone).toHaveAttribute('href', 'tel:0301234567');
  await expect(page.locator(`a[href$="${feeds.roomCalendar(trialRoom)}"]`)).toBeVisible();
});

test('choices combine, stand in the address, and can be sent to someone else', async ({ page }) => {
  const activities = activitiesPage(page);
  await activities.open();
  const all = await activities.lines.count();
  await activities.onlyFree.check();
  await page.goto(page.url().replace('altijd', 'maandag'));
  await expect(page).toHaveURL(/\?(?=.*dag=maandag)(?=.*gratis=ja)/);
  const chosen = await activities.titles();
  expect(chosen.length).toBeGreaterThan(0);
  expect(chosen.length).toBeLessThan(all);

  await page.reload();
  await expect.poll(() => activities.titles()).toEqual(chosen);
  await expect(activities.onlyFree).toBeChecked();

  await activities.clear.click();
  await expect(activities.onlyFree).not.toBeChecked();
  await expect(page).toHaveURL(`${routes.activities}?dag=maandag`);
});

test('an activity on a single day is there when one chooses the weekday of that day', async ({ page }) => {
  const title = 'Proef: een dag uit';
  const activities = activitiesPage(page);
  await activities.open();
  const line = activities.lines.filter({ hasText: title });
  const written = await line.first().locator('.date').innerText();
  const [day] = written.split(' ', 1);
  if (day === undefined) throw new Error('Expected a date');
  await activities.day(day).click();
  await expect(line).toHaveCount(1);
  await expect(page).toHaveURL(`${routes.activities}?dag=${day}`);
  await activities.day('Vandaag').or(activities.day('vandaag')).click();
  await expect(line).toHaveCount(0);
  await page.goBack();
  await expect(line).toHaveCount(1);
  await page.goto(`${routes.activities}dag/${day}/`);
  await expect(line).toHaveCount(1);
});

test('a choice that fits nothing says so and offers the way back', async ({ page }) => {
  const activities = activitiesPage(page);
  await activities.open('?soort=yoga&kamer=proefkamer');
  await expect(activities.count).toContainText('Geen activiteit gevonden');
  await expect(activities.lines).toHaveCount(0);
  await activities.clear.click();
  await activities.day('Altijd').click();
  await expect(activities.lines).not.toHaveCount(0);
});

test('an activity on two days counts once', async ({ page }) => {
  const activities = activitiesPage(page);
  await activities.open('?soort=homework');
  await expect(activities.count).toHaveText('1 activiteit');
});

for (const path of [routes.questions, routes.result, routes.cooperation]) {
  test(`the old address ${path} lives, with and without its slash`, async ({ page }) => {
    for (const address of [path, path.slice(0, -1)]) {
      const answer = await page.goto(address);
      expect(answer?.status()).toBe(200);
      await expect(page).toHaveURL(path);
    }
  });
}

test('an address that is not there helps on', async ({ page, complaints }) => {
  const answer = await page.goto('/kamers/bestaat-niet/');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is er niet');
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page).not.toHaveURL(/bestaat-niet/);
  // The browser itself notes the 404 that this test asked for.
  expect(complaints.splice(0)).toEqual([expect.stringContaining('404')]);
});

test('the keyboard comes first to the link that skips the menu', async ({ page }) => {
  await page.goto(routes.home);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Naar de tekst' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});
