import { test as base, expect } from '@playwright/test';

export { expect };

/**
 * Every test also fails when the page complained: an error in the console, a script that broke, a refused resource.
 * A test that provokes complaints may clear those; what a Content-Security-Policy refused stays, in any page and frame.
 */
export const test = base.extend<{ complaints: string[]; violations: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await use(complaints);
      expect(complaints, 'what the browser complained about').toEqual([]);
    },
    { auto: true },
  ],
  violations: [
    async ({ context }, use) => {
      const violations: string[] = [];
      context.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) violations.push(message.text());
      });
      await use(violations);
      expect(violations, 'what a Content-Security-Policy refused').toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * The browser itself reports every answer that is not 2xx, of which an editor causes many: no session yet, a new entry that is
 * not there yet, a conflict. That a page says what it means is for the test to see.
 */
export function forgetRefusals(complaints: string[]): void {
  const expected = complaints.filter((one) => /status of (401|404|409|422) /.test(one));
  for (const one of expected) complaints.splice(complaints.indexOf(one), 1);
}
