import type { Locator, Page } from '@playwright/test';
import { routes } from '../../../src/routes.ts';

/** The timetable of all rooms, with choices that narrow it. */
export function activitiesPage(page: Page) {
  const kind = page.getByRole('combobox', { name: 'Soort' });
  return {
    open: async (query = '?dag=altijd') => {
      await page.goto(routes.activities + query);
      if (!(await kind.isVisible())) await page.getByText('Meer kiezen').click();
    },
    kind,
    /** The bar that stays in sight. */
    day: (name: string) => page.getByRole('navigation', { name: 'Dag' }).getByRole('link', { name, exact: true }),
    room: page.getByRole('combobox', { name: 'Kamer' }),
    onlyFree: page.getByRole('checkbox', { name: 'Alleen gratis' }),
    onlyWalkIn: page.getByRole('checkbox', { name: 'Alleen binnenlopen' }),
    clear: page.getByRole('button', { name: 'Wis alle keuzes' }),
    count: page.getByRole('status'),
    /** The lines of the timetable that can be seen. */
    lines: page.locator('[data-activity]:visible'),
    titles: () => titlesOf(page.locator('[data-activity]:visible')),
  };
}

function titlesOf(lines: Locator): Promise<string[]> {
  return lines.getByRole('link').allInnerTexts();
}
