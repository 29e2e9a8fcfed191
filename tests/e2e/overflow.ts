import type { Page } from '@playwright/test';

/** What makes the page wider than the screen: nothing, or the elements that stick out. A scroller of its own is no harm. */
export function overflowing(page: Page): Promise<string[]> {
  const width = page.viewportSize()?.width ?? 0;
  return page.evaluate((screen) => {
    if (document.documentElement.scrollWidth <= screen) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > screen + 1,
    );
    return wide
      .slice(-3)
      .map((element) => `${element.tagName.toLowerCase()} ${element.textContent.trim().slice(0, 40)}`);
  }, width);
}
