import type { Page } from '@playwright/test';

/** What makes the page wider than the screen: nothing, or the innermost elements that stick out. A scroller of its own is no harm. */
export function overflowing(page: Page): Promise<string[]> {
  const width = page.viewportSize()?.width ?? 0;
  return page.evaluate((screen) => {
    if (document.documentElement.scrollWidth <= screen) return [];
    const sticksOut = (element: Element) => element.getBoundingClientRect().right > screen;
    const elements = [...document.body.querySelectorAll('*:not(svg *)')].filter(sticksOut);
    return elements
      .filter((element) => ![...element.children].some(sticksOut))
      .map((element) => `${element.tagName.toLowerCase()} "${element.textContent.trim().slice(0, 40)}"`);
  }, width);
}
