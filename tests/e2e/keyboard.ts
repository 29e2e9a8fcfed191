import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has. */
const mostStops = 150;

/** Presses Tab until something has the focus, as somebody without a mouse does, and sees at each stop where that is. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press('Tab');
    expect(await focusOf(page), 'the focus can be seen').toMatchObject({ isSeen: true });
    if (await target.evaluateAll((elements) => elements.some((element) => element === document.activeElement))) return;
  }
  throw new Error(`${String(target)} cannot be reached with Tab.`);
}

export async function pressOn(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Types what is chosen in a list, or written in a field. */
export async function typeIn(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

/** What has the focus, and whether a visitor sees it: on the screen, and with a line around it. */
function focusOf(page: Page): Promise<{ name: string; isSeen: boolean }> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return { name: 'the browser itself', isSeen: true };
    // A choice may show it on the whole of its label, or of the line that holds both.
    const shown = [focused, focused.closest('label'), focused.parentElement].filter((element) => element !== null);
    const hasLine = shown.some((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    });
    const isOnScreen = shown.some((element) => {
      const { top, bottom, width } = element.getBoundingClientRect();
      return width > 1 && bottom > 0 && top < innerHeight;
    });
    return { name: focused.outerHTML.slice(0, 120), isSeen: hasLine && isOnScreen };
  });
}
