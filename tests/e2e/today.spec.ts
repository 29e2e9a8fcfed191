import type { Page } from '@playwright/test';
import { routes } from '../../src/routes.ts';
import { expect, test } from './test.ts';

/** What the home page shows under "Vandaag in de kamers" at a moment in UTC. */
async function todayAt(page: Page, moment: string) {
  await page.clock.setFixedTime(moment);
  await page.goto(routes.home);
  const lines = page.locator('[data-week=today] [data-activity]:visible');
  const cancelled = page.getByText('Vandaag niet').filter({ visible: true });
  return {
    day: page.locator('[data-week=today] [data-day]:visible'),
    shown: (title: string) => lines.filter({ hasText: title }),
    /** Shown without the words that it is not on today. */
    promised: (title: string) => lines.filter({ hasText: title }).filter({ hasNot: cancelled }),
  };
}

const dailyMeal = 'Proef: samen koken';
const teaFromMarch = 'Proef: zondagse thee';

test('shows what takes place today, and nothing of other days', async ({ page }) => {
  const { day, promised } = await todayAt(page, '2026-11-23T10:00:00Z');
  await expect(promised('Voorbeeld: hulp bij brieven')).toHaveCount(1);
  await expect(promised('Voorbeeld: hulp bij huiswerk')).toHaveCount(1);
  await expect(day).toHaveCount(1);
});

test('goes on to the next day at midnight in Amsterdam', async ({ page }) => {
  const before = await todayAt(page, '2026-11-22T22:59:00Z');
  await expect(before.day).toHaveAttribute('data-day', 'sunday');
  const after = await todayAt(page, '2026-11-22T23:00:00Z');
  await expect(after.day).toHaveAttribute('data-day', 'monday');
});

test('shows what is on this one day, first, and not a day sooner or later', async ({ page }) => {
  const title = 'Proef: een dag uit';
  await page.goto(routes.home);
  const day = await page.locator('on-dates').filter({ hasText: title }).getAttribute('in');
  const at = async (days: number) => {
    const { shown } = await todayAt(page, new Date(Date.parse(`${day}T12:00Z`) + days * 86_400_000).toISOString());
    await expect(page.locator('[data-week=today] [data-day]:visible')).toHaveCount(1);
    return shown(title);
  };
  await expect(await at(-7)).toHaveCount(0);
  await expect(await at(-1)).toHaveCount(0);
  await expect(await at(0)).toHaveCount(1);
  await expect(page.locator('[data-week=today] [data-activity]:visible').first()).toContainText(title);
  await expect(await at(1)).toHaveCount(0);
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

test('says so on a day that an activity pauses', async ({ page }) => {
  await expect((await todayAt(page, '2026-12-23T10:00:00Z')).promised(dailyMeal)).toHaveCount(1);
  const pause = await todayAt(page, '2026-12-25T10:00:00Z');
  await expect(pause.shown(dailyMeal)).toContainText('Vandaag niet');
  await expect(pause.promised(dailyMeal)).toHaveCount(0);
  await expect((await todayAt(page, '2027-01-04T10:00:00Z')).promised(dailyMeal)).toHaveCount(1);
});

test('says two days before a pause that the next time is off, and not that today is', async ({ page }) => {
  await page.clock.setFixedTime('2026-12-23T10:00:00Z');
  await page.goto(routes.activities);
  const mealOn = (day: string) => page.locator(`[data-day=${day}] [data-activity]`).filter({ hasText: dailyMeal });
  const off = (text: string) => page.getByText(text).filter({ visible: true });
  await expect(mealOn('friday').filter({ has: off('Volgende keer niet') })).toHaveCount(1);
  await expect(mealOn('wednesday').filter({ has: off('niet') })).toHaveCount(0);
  await expect(page.locator('[data-day=friday]').filter({ has: off('Vandaag niet') })).toHaveCount(0);
});

test('does not promise an activity before its first day', async ({ page }) => {
  await expect((await todayAt(page, '2026-11-29T10:00:00Z')).promised(teaFromMarch)).toHaveCount(0);
  await expect((await todayAt(page, '2027-03-07T10:00:00Z')).promised(teaFromMarch)).toHaveCount(1);
});

test('does not promise an activity after its last day', async ({ page }) => {
  await expect((await todayAt(page, '2027-06-30T10:00:00Z')).promised(dailyMeal)).toHaveCount(1);
  await expect((await todayAt(page, '2027-07-01T10:00:00Z')).promised(dailyMeal)).toHaveCount(0);
});
