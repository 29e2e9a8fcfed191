import { expect, test } from './cms-setup.ts';

/** The guard of `test.ts`, which every journey of an editor has: in the page, and in the page shell of the preview. */
test('what the policy of the editor refuses is seen, in the page and in its preview', async ({
  page,
  editor,
  violations,
  complaints,
}) => {
  await editor.comeBack('/collections/news/new');
  await page.getByLabel('Kop', { exact: true }).waitFor();
  await page.frameLocator('#preview-pane').getByRole('heading', { level: 1 }).waitFor();
  expect(violations).toEqual([]);

  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'p { color: red }';
    document.body.append(style);
  });
  await page.evaluate(() => fetch('https://example.org/').catch(() => undefined));
  await page
    .frameLocator('#preview-pane')
    .locator('body')
    .evaluate((body) => {
      const script = body.ownerDocument.createElement('script');
      script.textContent = 'window.parent.name = "broken in"';
      body.append(script);
    });
  for (const refused of ['inline style', 'https://example.org/', 'inline script'])
    await expect.poll(() => violations.some((one) => one.includes(refused)), { message: refused }).toBe(true);
  expect(await page.evaluate(() => window.name)).toBe('');
  violations.length = 0;
  complaints.length = 0;
});
