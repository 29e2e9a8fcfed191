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
