import type { Page } from '@playwright/test';
import { expect, test } from './cms-setup.ts';

test('what somebody types stands there once, with a composing keyboard too; lists and line breaks do as they are told', async ({
  page,
  editor,
}) => {
  await editor.comeBack('/collections/questions/new');
  await page.getByLabel('Vraag', { exact: true }).fill('Wat is er te doen?');
  const text = page.getByRole('textbox', { name: 'Tekst' });
  await text.click();
  await compose(page, 'Soep');
  await page.keyboard.press('Enter');
  await compose(page, 'Dansen');
  await page.keyboard.press('Enter');
  await page.keyboard.type('12. december is er feest, zie www.voorbeeld.nl.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- een');
  await page.keyboard.press('Enter');
  await page.keyboard.type('twee');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('regel');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('!');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Klaar');
  await page.getByRole('button', { name: 'Klein kopje' }).click();
  await expect(text.getByRole('heading', { name: 'Klaar', level: 2 })).toBeVisible();
  await expect
    .poll(() => text.locator('p').allInnerTexts())
    .toEqual(['Soep', 'Dansen', '12. december is er feest, zie www.voorbeeld.nl.', 'een', 'twee\nregel!']);

  await page.getByRole('button', { name: 'Link', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Link' });
  await dialog.getByLabel('Adres').fill('zo maar');
  await dialog.getByLabel('Wat er staat').fill('Kijk hier');
  await dialog.getByRole('button', { name: 'Klaar' }).click();
  await expect(dialog.getByRole('status')).toContainText('Dit is geen adres.');
  await dialog.getByLabel('Adres').fill('www.voorbeeld.nl');
  await dialog.getByRole('button', { name: 'Klaar' }).click();
  await expect(text.getByRole('link', { name: 'Kijk hier' })).toHaveAttribute('href', 'https://www.voorbeeld.nl');
  await page.keyboard.type(' voor meer.');
  await expect(text.getByRole('heading')).toHaveText('KlaarKijk hier voor meer.');
});

test('who changes one line of a text changes no other in its file', async ({ page, editor }) => {
  const path = 'content/questions/wat-kost-het.md';
  const before = editor.server.files.get(path)?.toString() ?? '';
  await editor.comeBack('/collections/questions/entries/wat-kost-het');
  const text = page.getByRole('textbox', { name: 'Tekst' });
  await text.press('Control+End');
  await page.keyboard.type(' Kom *gerust* langs.');
  await editor.publish();
  await expect(page.getByRole('status').filter({ hasText: /gebouwd|online/ })).toBeVisible();
  const after = editor.server.files.get(path)?.toString() ?? '';
  expect(bodyOf(after)).toBe(bodyOf(before).replace(/\n$/, ' Kom \\*gerust\\* langs.\n'));
});

function bodyOf(file: string): string {
  return file.slice(file.indexOf('\n---\n'));
}

/** As a keyboard does that underlines a word until it is ready. */
async function compose(page: Page, word: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  for (let end = 1; end <= word.length; end++)
    await devtools.send('Input.imeSetComposition', {
      text: word.slice(0, end),
      selectionStart: end,
      selectionEnd: end,
    });
  await devtools.send('Input.insertText', { text: word });
  await devtools.detach();
}
