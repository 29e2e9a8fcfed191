import { expect, type Page, type Request } from '@playwright/test';

/**
 * Until the scripts have run that come after a page has been drawn (`DeferredScript.astro`): each defines the element that it serves.
 * A visitor without scripts waits for none.
 */
export async function deferredScriptsRan(page: Page): Promise<void> {
  if (await page.evaluate(() => matchMedia('(scripting: none)').matches)) return;
  await expect(page.locator(':not(:defined)')).toHaveCount(0);
}

/** Opens a page as it stands when a visitor has looked at it for a moment: its scripts have run, and what they asked was answered. */
export async function openWhole(page: Page, path: string): Promise<void> {
  const unanswered = new Set<Request>();
  const forget = (request: Request) => void unanswered.delete(request);
  page.on('request', (request) => unanswered.add(request));
  page.on('requestfinished', forget);
  page.on('requestfailed', forget);
  await page.goto(path);
  await deferredScriptsRan(page);
  await expect.poll(() => [...unanswered].map((request) => request.url())).toEqual([]);
  // And was written into the page, and drawn.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
}
