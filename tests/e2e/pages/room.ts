import type { Page } from '@playwright/test';
import { routes } from '../../../src/routes.ts';

/** A room in which every field has been filled in: `tests/fixtures/content/rooms/proefkamer.md`. */
export const trialRoom = 'proefkamer';

export function roomPage(page: Page) {
  return {
    open: (room = trialRoom) => page.goto(routes.room(room)),
    openNow: page.locator('open-now'),
    notice: page.getByRole('region', { name: 'Let op' }),
    route: page.getByRole('link', { name: 'Bekijk de route' }),
    phone: page.getByRole('link', { name: /^Bel / }),
    weekSheet: page.getByRole('link', { name: 'Print het weekblad' }),
    /** What carries the badge "Vandaag" in the opening hours. */
    today: page
      .getByRole('row')
      .filter({ has: page.getByText('Vandaag', { exact: true }).and(page.locator(':visible')) }),
  };
}
