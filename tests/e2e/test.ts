import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';

export { expect };

/**
 * Every test also fails when the page complained: an error in the console, a script that broke, a refused resource.
 * A test that provokes complaints may clear those; what a Content-Security-Policy refused stays, in any page and frame.
 */
export const test = base.extend<{ complaints: string[]; violations: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      noteComplaints(page, complaints);
      await use(complaints);
      expect(complaints, 'what the browser complained about').toEqual([]);
    },
    { auto: true },
  ],
  violations: [
    async ({ context }, use) => {
      const violations: string[] = [];
      noteViolations(context, violations);
      await use(violations);
      expect(violations, 'what a Content-Security-Policy refused').toEqual([]);
    },
    { auto: true },
  ],
});

/** For a second page: the test's own page is listened to already. */
export function noteComplaints(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
}

export function noteViolations(context: BrowserContext, violations: string[]): void {
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
}

/**
 * The browser itself reports every answer that is not 2xx, of which an editor causes many: no session yet, a new entry that is
 * not there yet, a conflict. That a page says what it means is for the test to see.
 */
export function forgetRefusals(complaints: string[]): void {
  const expected = complaints.filter((one) => /status of (401|404|409|422) /.test(one));
  for (const one of expected) complaints.splice(complaints.indexOf(one), 1);
}
