import { expect, test } from './cms-setup.ts';

test.use({ viewport: { width: 360, height: 740 } });

test('the first field that is not right comes into view and takes the focus, wherever in the form it is', async ({
  page,
  editor,
}) => {
  await editor.comeBack('/collections/news/new');
  await page.getByLabel('Kop', { exact: true }).fill('Feest');
  await page.getByRole('button', { name: 'Vandaag' }).click();
  await page.getByLabel('Zichtbaar vanaf').fill('2026-11-30');
  await expect(page.getByLabel('Samenvatting', { exact: true })).not.toBeInViewport();
  await editor.publish();
  await expect(page.getByLabel('Samenvatting', { exact: true })).toBeFocused();
  await expect(page.getByText('Samenvatting: dit veld is nog leeg.')).toBeInViewport({ ratio: 1 });

  await page.getByLabel('Samenvatting', { exact: true }).fill('Kom ook.');
  await page.getByRole('button', { name: 'Bron toevoegen' }).click();
  await page.getByLabel('Kop', { exact: true }).scrollIntoViewIfNeeded();
  await editor.publish();
  await expect(page.getByRole('region', { name: 'Bron 1' }).getByRole('textbox').first()).toBeFocused();
});

test('a list with nothing in it is told so once', async ({ page, editor }) => {
  await editor.comeBack('/collections/activities/new');
  await page.getByLabel('Op losse dagen').check();
  await editor.publish();
  await expect(page.getByText('Dagen: dit veld is nog leeg.')).toBeVisible();
  await expect(page.getByText('Hier hoort er minstens')).toHaveCount(0);
});

test('every button of the toolbar is on the screen while somebody is changing a text', async ({ page, editor }) => {
  await editor.comeBack('/collections/questions/entries/wat-kost-het');
  await page.getByLabel('Vraag', { exact: true }).fill('Wat kost het nu?');
  await expect(page.getByText('Nog niet opgeslagen')).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: 'Zet op de site' })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: 'Weghalen', exact: true }).first()).toBeInViewport({ ratio: 1 });
});

test('a photo is chosen with a button in Dutch; a file that is no photo is answered with what to do', async ({
  page,
  editor,
}) => {
  await editor.comeBack('/collections/news/new');
  await page.getByRole('button', { name: 'Foto toevoegen' }).first().click();
  const choose = page.getByRole('button', { name: 'Kies een foto', exact: true });
  await choose.setInputFiles({ name: 'IMG_1234.HEIC', mimeType: 'image/heic', buffer: Buffer.from('ftypheic') });
  await expect(page.getByRole('status').filter({ hasText: 'Maak een schermafdruk van de foto' })).toBeVisible();
  await choose.setInputFiles('tests/fixtures/content/news/proef-met-foto.jpg');
  await expect(page.getByRole('button', { name: 'Kies een andere foto' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Foto weghalen' })).toHaveCount(1);
});

test('below a photo in a text there is a line to write on, and a button takes the photo out again', async ({
  page,
  editor,
}) => {
  await editor.comeBack('/collections/news/new');
  const text = page.getByRole('textbox', { name: 'Tekst' });
  await text.click();
  await expect(text).toBeFocused();
  await page.getByRole('button', { name: 'Foto', exact: true }).click();
  await page
    .getByRole('button', { name: 'Kies een foto' })
    .setInputFiles('tests/fixtures/content/news/proef-met-foto.jpg');
  await expect(text.locator('img')).toBeVisible();
  await text.locator('> p').last().click();
  await page.keyboard.type('Na de foto.', { delay: 20 });
  await expect(text.getByText('Na de foto.')).toBeVisible();
  await page.getByRole('button', { name: 'Foto weghalen' }).click();
  await expect(text.locator('img')).toHaveCount(0);
  await expect(text.getByText('Na de foto.')).toBeVisible();
});
