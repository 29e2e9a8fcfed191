import { expect, type Page } from '@playwright/test';
import { prefixOf, type Language } from '../../src/i18n/languages.ts';
import { routesIn } from '../../src/routes.ts';
import { payAs } from '../mollie/checkout.ts';
import { mailedLink } from './donation-test.ts';

/** Gives € 10 every month, and returns where the link in the mail leads to: in the language in which was given. */
export async function giveMonthly(page: Page, email: string, language: Language = 'nl'): Promise<string> {
  await page.goto(routesIn(language).donate);
  const form = page.locator('form.donation');
  await form.locator('[name=frequency][value=monthly]').check();
  await form.locator('[name=email]').fill(email);
  await form.locator('[data-pay]').click();
  await payAs(page, 'paid');
  const link = prefixOf(language) + (await mailedLink(email));
  await page.goto(link);
  await expect(page.locator('[data-change=stop]')).toBeVisible();
  return link;
}
