import { expect, test } from './cms-setup.ts';

test('who opens the settings is told what nobody has filled in yet', async ({ page, editor }) => {
  await editor.comeBack('/collections/settings');
  await expect(page.getByText('Niemand heeft ingevuld of wie de giften krijgt een ANBI is.')).toBeVisible();
});

test('while somebody fills it in, the preview says what the law still asks', async ({ page, editor }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await editor.comeBack('/collections/settings/entries/anbi');
  const preview = page.frameLocator('iframe').first();
  await expect(preview.getByText('De site zegt nergens dat u een ANBI bent.')).toBeVisible();
  await page.getByLabel('Ja', { exact: true }).first().check();
  await expect(preview.getByText('de namen en functies van het bestuur')).toBeVisible();
});
