import type { Page } from '@playwright/test';
import { routes } from '../../../src/routes.ts';

export function searchPage(page: Page) {
  return {
    open: (query = '') => page.goto(routes.search + query),
    question: page.getByRole('searchbox', { name: 'Wat zoekt u?' }),
    count: page.getByRole('status'),
    kind: page.getByRole('combobox', { name: 'Soort' }),
    room: page.getByRole('combobox', { name: 'Kamer' }),
    /** The titles that were found, each a link; a part of a page under it is no title. */
    found: page.locator('[data-results]').getByRole('heading').getByRole('link'),
    /** What is offered instead. */
    nothing: page.locator('[data-nothing]'),
    allPages: page.getByRole('heading', { name: 'Alles op deze site' }),
  };
}
