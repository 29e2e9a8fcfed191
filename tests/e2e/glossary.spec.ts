import { AxeBuilder } from '@axe-core/playwright';
import { routes } from '../../src/routes.ts';
import { expect, test } from './test.ts';

const explanation = 'De vrijwilligers die de activiteiten in een kamer regelen.';

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a hard word is explained where it stands, by keyboard', async ({ page }) => {
    await page.goto(routes.ladder);
    const word = page.getByRole('button', { name: 'basisteam' });
    await expect(page.getByText(explanation)).toBeHidden();
    await word.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(explanation)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByText(explanation)).toBeHidden();
    await expect(word).toBeFocused();
  });
});

test('by touch, next to the word and inside a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(routes.ladder);
  const words = page.locator('button.word');
  expect(await words.count()).toBeGreaterThan(1);
  for (const word of await words.all()) {
    await word.tap();
    const card = page.locator('.explanation:popover-open');
    await expect(card).toBeVisible();
    const [at, box] = [await word.boundingBox(), await card.boundingBox()];
    if (!at || !box) throw new Error('Not on the screen.');
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    expect(Math.min(Math.abs(box.y - at.y - at.height), Math.abs(at.y - box.y - box.height))).toBeLessThan(12);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

test('on paper the explanation stands behind the word', async ({ page }) => {
  await page.goto(routes.ladder);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(explanation)).toBeVisible();
});
