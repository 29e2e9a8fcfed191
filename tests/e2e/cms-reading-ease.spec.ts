import type { Page } from '@playwright/test';
import { expect, test } from './cms-setup.ts';

const hard =
  'De gemeentelijke subsidieverordening voor maatschappelijke initiatieven vereist voorafgaande schriftelijke toestemming van het verantwoordelijke stadsdeelbestuur en de welzijnsorganisatie.';

test('an editor sees while writing how easy a text is to read, and which sentences are long', async ({
  page,
  editor,
}) => {
  await editor.comeBack('/collections/questions/new');
  const text = page.getByRole('textbox', { name: 'Tekst' });
  await text.click();
  await expect(text).toBeFocused();
  await page.keyboard.type('U komt binnen. U drinkt koffie.');
  await expect(page.getByText('Deze tekst is goed te lezen.')).toBeVisible();
  expect(await marked(page)).toEqual([]);

  await page.keyboard.type(` ${hard}`);
  await expect(page.getByText('Deze tekst is nog te moeilijk.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: '(17 woorden)' })).toContainText(hard);
  expect(await marked(page)).toEqual([hard]);

  await text.press('Control+a');
  await page.keyboard.type('Dat is alles.');
  await expect(page.getByText('Deze tekst is goed te lezen.')).toBeVisible();
  expect(await marked(page)).toEqual([]);
  await expect(text).toHaveText('Dat is alles.');
});

test('a text that is there already is measured when it is opened', async ({ page, editor }) => {
  await editor.comeBack('/collections/pages/entries/werkladder');
  await expect(
    page.getByText(/^Deze tekst is goed te lezen\. ?Leesgemak: \d\d\d?\. Woorden per zin: \d+\.$/),
  ).toBeVisible();
});

async function marked(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('long-sentence') ?? [])].map((range) => (range instanceof Range ? range.toString() : '')),
  );
}
