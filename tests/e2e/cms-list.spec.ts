import { expect, test } from './cms-setup.ts';

/** One script of the page, by what its name begins with. */
const editorScript = /\/_astro\/editor\..*\.js$/;

test('a list says what people call things, in the order and the groups that somebody asks for', async ({
  page,
  editor,
}) => {
  editor.server.files.set('content/activities/a.md', activity('Zwemmen', 'de-klop'));
  editor.server.files.set('content/activities/b.md', activity('Aardappels', 'nieuwe-kamer'));
  await editor.comeBack('/collections/activities');
  await expect(page.getByRole('link', { name: 'Zwemmen · De Klop' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Aardappels · nieuwe-kamer' })).toBeVisible();
  await expect(page.locator('.cms-line').first()).toHaveText('Aardappels · nieuwe-kamer');
  await page.getByRole('button', { name: 'Groepen' }).click();
  await page.getByRole('menuitem', { name: 'Kamer' }).click();
  const group = page.getByRole('region', { name: 'De Klop' });
  await expect(group.getByRole('link', { name: 'Zwemmen · De Klop' })).toBeVisible();
  await expect(group.getByText('Aardappels')).toHaveCount(0);
});

test('a line of news has its date in words, and says when visitors do not see it yet', async ({ page, editor }) => {
  editor.server.files.set('content/news/a.md', news('Nog bezig', 'draft: true\n'));
  editor.server.files.set('content/news/b.md', news('Voor later', 'publishFrom: 2099-05-01\n'));
  editor.server.files.set('content/news/c.md', news('Van nu', 'draft: false\npublishFrom: 2020-05-01\n'));
  await editor.comeBack('/collections/news');
  await expect(page.getByRole('link', { name: /^23 november 2026 · Nog bezig ?Concept$/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /Voor later ?Zichtbaar vanaf 1 mei 2099$/ })).toBeVisible();
  await expect(page.getByRole('link', { name: '23 november 2026 · Van nu', exact: true })).toBeVisible();
  await expect(page.locator('.cms-line').last()).toContainText('2018');
});

test('of a long list the first part is drawn, and the rest for who goes on', async ({ page, editor }) => {
  const item = editor.server.files.get('content/news/2020-de-verbinding-verhuist.md') ?? Buffer.alloc(0);
  for (let copy = 0; copy < 200; copy++) editor.server.files.set(`content/news/kopie-${copy}.md`, item);
  await editor.comeBack('/collections/news');
  await expect(page.locator('.cms-line').first()).toBeVisible();
  expect(await page.locator('.cms-line').count()).toBeLessThan(150);
  await expect(async () => {
    await page.locator('.cms-line').last().scrollIntoViewIfNeeded();
    expect(await page.locator('.cms-line').count()).toBeGreaterThan(200);
  }).toPass();
  await expect(page.getByRole('button', { name: 'Toon meer' })).toHaveCount(0);
});

test('the scripts of the editor are announced in the headers of its page', async ({ page, editor }) => {
  await editor.open('');
  const answer = await page.request.get(page.url());
  const announced = [...(answer.headers()['link'] ?? '').matchAll(/<([^>]+)>; rel=modulepreload/g)].map(
    ([, src]) => src,
  );
  const loaded = await page
    .locator('script[type=module]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('src')));
  expect(loaded.length).toBeGreaterThan(1);
  expect(announced).toEqual(expect.arrayContaining(loaded));
});

test('an editor that does not arrive says what to do', async ({ page, editor, complaints }) => {
  await page.route(editorScript, (route) => route.abort());
  await editor.open('#/');
  await page.getByLabel('Uw e-mailadres').fill('fatima@voorbeeld.nl');
  await page.getByRole('button', { name: 'Mail mij een code' }).click();
  await page.getByLabel('De code uit de mail').fill('123456');
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Laad deze pagina opnieuw' })).toBeVisible();
  complaints.length = 0;
});

function activity(title: string, room: string): Buffer {
  return Buffer.from(`---\ntitle: ${title}\nroom: ${room}\nkind: eating\nsummary: Soep.\n---\n`);
}

function news(title: string, more: string): Buffer {
  return Buffer.from(`---\ntitle: ${title}\ndate: 2026-11-23\n${more}---\n`);
}
