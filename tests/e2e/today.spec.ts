import type { Page } from '@playwright/test';
import { routes } from '../../src/routes.ts';
import { expect, test } from './test.ts';

/** What the home page shows under "Vandaag in de kamers" at a moment in UTC. */
async function todayAt(page: Page, moment: string) {
  await page.clock.setFixedTime(moment);
  await page.goto(routes.home);
  return page.locator('[data-week=today] [data-activity]:visible');
}

test('shows what takes place today, and nothing of other days', async ({ page }) => {
  const lines = await todayAt(page, '2026-11-23T10:00:00Z');
  await expect(lines.filter({ hasText: 'Voorbeeld: hulp bij brieven' })).toHaveCount(1);
  await expect(lines.filter({ hasText: 'Voorbeeld: hulp bij huiswerk' })).toHaveCount(1);
  await expect(page.locator('[data-week=today] [data-day]:visible')).toHaveCount(1);
});

test('goes on to the next day at midnight in Amsterdam', async ({ page }) => {
  await todayAt(page, '2026-11-22T22:59:00Z');
  await expect(page.locator('[data-week=today] [data-day]:visible')).toHaveAttribute('data-day', 'sunday');
  await todayAt(page, '2026-11-22T23:00:00Z');
  await expect(page.locator('[data-week=today] [data-day]:visible')).toHaveAttribute('data-day', 'monday');
});

test('says so on a day that an activity pauses', async ({ page }) => {
  const before = await todayAt(page, '2026-12-23T10:00:00Z');
  await expect(before.filter({ hasText: 'Proef: samen koken' })).not.toContainText('Vandaag niet');
  const during = await todayAt(page, '2026-12-25T10:00:00Z');
  await expect(during.filter({ hasText: 'Proef: samen koken' })).toContainText('Vandaag niet');
  const after = await todayAt(page, '2027-01-04T10:00:00Z');
  await expect(after.filter({ hasText: 'Proef: samen koken' })).not.toContainText('Vandaag niet');
});

test('does not promise an activity before its first day', async ({ page }) => {
  const tooEarly = await todayAt(page, '2026-11-29T10:00:00Z');
  await expect(promised(tooEarly)).toHaveCount(0);
  const firstDay = await todayAt(page, '2027-03-07T10:00:00Z');
  await expect(promised(firstDay)).toHaveCount(1);
});

test('does not promise an activity after its last day', async ({ page }) => {
  const lastDay = await todayAt(page, '2027-06-30T10:00:00Z');
  await expect(lastDay.filter({ hasText: 'Proef: samen koken' }).filter({ hasNotText: 'Vandaag niet' })).toHaveCount(1);
  const tooLate = await todayAt(page, '2027-07-01T10:00:00Z');
  await expect(tooLate.filter({ hasText: 'Proef: samen koken' }).filter({ hasNotText: 'Vandaag niet' })).toHaveCount(0);
});

function promised(lines: Awaited<ReturnType<typeof todayAt>>) {
  return lines.filter({ hasText: 'Proef: zondagse thee' }).filter({ hasNotText: 'Vandaag niet' });
}
