import type { Page } from '@playwright/test';
import { routes } from '../../src/routes.ts';
import { expect, test } from './test.ts';

/** The day on which the site was built, and noon on the days after it. */
async function builtOn(page: Page): Promise<{ noon: (days: number) => string }> {
  await page.goto(routes.home);
  const day = (await page.locator('on-dates:has(h3)').first().getAttribute('in'))?.slice(0, 10);
  return { noon: (days) => new Date(Date.parse(`${day}T11:00Z`) + days * 86_400_000).toISOString() };
}

/** What the home page shows under "Nu en straks in de kamers" at a moment in UTC. */
async function todayAt(page: Page, moment: string) {
  await page.clock.setFixedTime(moment);
  await page.goto(routes.home);
  return {
    days: page.locator('on-dates:has(h3):visible'),
    unknown: page.getByText('Bekijk de hele week.', { exact: true }).filter({ visible: true }),
  };
}

/** The period of which the end is on this day. */
function untilOn(moment: string): RegExp {
  return new RegExp(`/${moment.slice(0, 10)}`);
}

const dailyMeal = 'Proef: samen koken';

test('shows the day that it is, on the day of the build and the day after it', async ({ page }) => {
  const { noon } = await builtOn(page);
  for (const days of [0, 1]) {
    const { days: shown, unknown } = await todayAt(page, noon(days));
    await expect(shown).toHaveCount(1);
    await expect(shown).toHaveAttribute('in', untilOn(noon(days)));
    await expect(shown).toContainText('Vandaag');
    await expect(unknown).toHaveCount(0);
  }
});

test('says that it does not know when the site was not built for days, or the clock is wrong', async ({ page }) => {
  const { noon } = await builtOn(page);
  for (const days of [-1, 7, 400]) {
    const { days: shown, unknown } = await todayAt(page, noon(days));
    await expect(unknown).toHaveCount(1);
    await expect(shown).toHaveCount(0);
  }
  await page.getByRole('link', { name: 'Bekijk de hele week' }).click();
  await expect(page).toHaveURL(routes.activities);
});

test('goes on to the next day after the last of today, and says then of nothing that it is today', async ({ page }) => {
  const { noon } = await builtOn(page);
  const midnight = Date.parse(`${noon(1).slice(0, 10)}T00:00+01:00`);
  for (const minutes of [-1, 1]) {
    const { days } = await todayAt(page, new Date(midnight + minutes * 60_000).toISOString());
    await expect(days).toHaveCount(1);
    await expect(days).toHaveAttribute('in', untilOn(noon(1)));
    await expect(days.getByText('Vandaag', { exact: true }).filter({ visible: true })).toHaveCount(minutes < 0 ? 0 : 1);
  }
});

test('says what is on now and what is over', async ({ page }) => {
  const { noon } = await builtOn(page);
  const { days } = await todayAt(page, noon(0).replace('T11:00', 'T16:30'));
  const saying = (text: string) => days.locator('li').filter({ has: page.getByText(text).filter({ visible: true }) });
  await expect(saying('Nu bezig').filter({ hasText: dailyMeal })).toHaveCount(1);
  await expect(saying('Voorbij').filter({ hasText: dailyMeal })).toHaveCount(0);
});

test('has the activities of a room under its name', async ({ page }) => {
  const { noon } = await builtOn(page);
  const { days } = await todayAt(page, noon(0));
  const room = days.locator('details').filter({ hasText: 'De Proefkamer' });
  await expect(room.locator('summary')).toContainText('Proefbuurt, Utrecht');
  const meal = room.getByRole('link', { name: dailyMeal });
  if (!(await meal.isVisible())) await room.locator('summary').click();
  await meal.click();
  await expect(page).toHaveURL(routes.activity('proef-koken'));
});

test('says on the page of an activity on which single day the room is closed, also when that is every day', async ({
  page,
}) => {
  await page.goto(routes.activity('proef-feest'));
  const when = page.getByRole('listitem').filter({ hasText: 'Gaat niet door' });
  await expect(when).toContainText('De kamer is dan dicht. (groot onderhoud)');
  await page.goto(routes.activity('proef-uitje'));
  await expect(when).toHaveCount(1);
});

test('says two days before a pause that the next time is off, and not that today is', async ({ page }) => {
  await page.clock.setFixedTime('2026-12-23T10:00:00Z');
  const meal = page.locator('[data-chosen-day] [data-activity]').filter({ hasText: dailyMeal });
  const off = (text: string) => page.getByText(text).filter({ visible: true });
  await page.goto(`${routes.activities}?dag=vrijdag`);
  await expect(meal.filter({ has: off('Volgende keer niet') })).toHaveCount(1);
  await expect(meal.filter({ has: off('Vandaag niet') })).toHaveCount(0);
  await page.goto(routes.activities);
  await expect(meal.filter({ has: off('niet') })).toHaveCount(0);
  await expect(meal).toHaveCount(1);
});
