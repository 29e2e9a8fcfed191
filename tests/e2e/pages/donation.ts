import type { Page } from '@playwright/test';
import { donations as t } from '../../../src/i18n/nl/donations.ts';
import { routes } from '../../../src/routes.ts';
import { deferredScriptsRan } from '../deferred-scripts.ts';

/** The form at `/doneren/`, as a donor sees it. */
export function donationPage(page: Page) {
  return {
    /** Ends when the form speaks: what a donor does before that, it hears only in part. */
    async open(address: string = routes.donate) {
      await page.goto(address);
      await deferredScriptsRan(page);
    },
    amount: page.getByLabel(t.form.otherLabel),
    purpose: page.getByLabel(t.form.purpose),
    email: page.getByLabel(t.form.email),
    name: page.getByLabel(t.form.name),
    button: page.locator('form.donation button[data-pay]'),
    summary: page.locator('[data-summary]'),
    errors: page.getByRole('alert'),
    /** Name, address and message of who gives once. */
    unfold: () => page.getByText(t.form.more).click(),
    heading: page.getByRole('heading', { level: 1 }),
    choose: (frequency: keyof typeof t.form.frequencies) => page.getByLabel(t.form.frequencies[frequency]).check(),
  };
}
