import type { Page } from '@playwright/test';
import { expect, test } from './cms-setup.ts';

const photo = 'tests/fixtures/content/news/proef-met-foto.jpg';

test('a photo in the text is not published without a photo and what it shows; each empty field says so, before the server does', async ({
  page,
  editor,
}) => {
  await startNews(page, editor);
  await page.getByRole('textbox', { name: 'Tekst' }).click();
  await page.getByRole('button', { name: 'Foto', exact: true }).click();
  const alt = page.getByLabel('Wat ziet u op de foto?');
  await editor.publish();
  await expect(page.getByText('Kies een foto, of haal deze foto weg.')).toBeVisible();
  await expect(alt).toHaveAccessibleDescription('Schrijf in één zin wat er op de foto staat.');

  await page.getByRole('button', { name: 'Kies een foto' }).setInputFiles(photo);
  await expect(page.getByRole('button', { name: 'Kies een andere foto' })).toBeVisible();
  await editor.publish();
  await expect(alt).toBeFocused();
  await expect(alt).toBeInViewport({ ratio: 1 });
  await expect(page.getByText('Schrijf in één zin wat er op de foto staat.')).toBeInViewport({ ratio: 1 });

  await alt.fill('Een [volle] tafel.');
  await expect(page.getByText('Schrijf het zonder haken: [ en ].')).toBeVisible();
  await alt.fill('Een tafel.');
  await alt.press('Home');
  await alt.pressSequentially('Zie: ');
  await expect(alt).toHaveValue('Zie: Een tafel.');
  await expect(alt).toHaveAccessibleDescription('');
  await editor.publish();
  await expect(page.getByRole('status').filter({ hasText: /gebouwd|online/ })).toBeVisible();
  const [, stored] = [...editor.server.files].find(([path]) => path.endsWith('-met-een-foto.md')) ?? [];
  expect(stored?.toString()).toMatch(/!\[Zie: Een tafel\.\]\(\.\/proef-met-foto-\w+\.webp\)/);
});

async function startNews(page: Page, editor: { comeBack(route: string): Promise<void> }): Promise<void> {
  await editor.comeBack('/collections/news/new');
  await page.getByLabel('Kop', { exact: true }).fill('Met een foto');
  await page.getByRole('button', { name: 'Vandaag' }).click();
  await page.getByLabel('Samenvatting', { exact: true }).fill('Kijk maar.');
}
