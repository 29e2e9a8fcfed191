import type { Page } from '@playwright/test';

export type Outcome = 'paid' | 'failed' | 'canceled' | 'expired' | 'open' | 'pending';

/**
 * Takes a page that stands at the hosted checkout to its end: chooses `method` where a list is shown, then the outcome,
 * and returns when the browser has left the checkout. A payment made without a method goes back to the list when it
 * fails or is cancelled, as at Mollie: cancelling then leaves through the list, failing stays there.
 */
export async function payAs(page: Page, outcome: Outcome, method = 'ideal'): Promise<void> {
  await page.waitForURL('**/checkout/**');
  if (isList(page)) {
    await page.locator(`.payment-method-list button[name="method"][value="${method}"]`).click();
  }
  if (page.url().includes('/checkout/select-issuer/')) await page.locator('button[name="issuer"]').first().click();
  await page.waitForURL('**/checkout/test-mode?**');
  await page.locator(`input[name="final_state"][value="${outcome}"]`).check();
  await page.locator('button[name="submit"]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/checkout/test-mode'));
  if (outcome === 'canceled' && isList(page)) {
    await page.locator('button[name="cancel"]').click();
    await page.waitForURL((url) => !url.pathname.startsWith('/checkout/'));
  }
}

function isList(page: Page): boolean {
  return page.url().includes('/checkout/select-method/');
}
