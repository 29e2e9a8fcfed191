import { AxeBuilder } from '@axe-core/playwright';
import { messages } from '../../src/i18n/nl/messages.ts';
import { moderationRoutes } from '../../src/routes.ts';
import { expect, test } from './cms-setup.ts';

const { bar } = messages.moderation;

test('a beheerder who comes in is told that messages of donors wait, and is led there', async ({ page, editor }) => {
  editor.server.messagesWait(2);
  await editor.logIn();
  const told = page.getByRole('status').filter({ hasText: bar.waits(2) });
  await expect(told).toBeVisible();
  await expect(told.getByRole('link', { name: bar.read })).toHaveAttribute('href', moderationRoutes.messages);
  expect((await new AxeBuilder({ page }).include('.cms-bar').analyze()).violations).toEqual([]);
  await told.getByRole('button', { name: bar.close }).click();
  await expect(told).toHaveCount(0);
});

test('nothing is said when none waits', async ({ page, editor }) => {
  await editor.logIn();
  await page.waitForLoadState('networkidle');
  await expect(page.getByText(bar.read)).toHaveCount(0);
});

test.describe('a redacteur', () => {
  test.use({ role: 'redacteur' });

  test('is not asked to decide', async ({ page, editor }) => {
    editor.server.messagesWait(2);
    await editor.logIn();
    await page.waitForLoadState('networkidle');
    await expect(page.getByText(bar.read)).toHaveCount(0);
  });
});
