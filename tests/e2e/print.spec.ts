import { getDocumentProxy } from 'unpdf';
import { pages } from '../site/built-site.ts';
import { expect, test } from './looking.ts';

const sheets = pages.map(({ path }) => path).filter((path) => /^\/kamers\/[^/]+\/(week|poster)\/$/.test(path));

test('there are week sheets and posters for rooms', () => {
  for (const kind of ['/week/', '/poster/']) expect(sheets.some((path) => path.endsWith(kind))).toBe(true);
});

for (const path of sheets) {
  test(`${path} fits one A4`, async ({ page }) => {
    await page.goto(path);
    const sheet = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true, format: 'A4' })));
    expect(sheet.numPages).toBe(1);
    const { width, height } = (await sheet.getPage(1)).getViewport({ scale: 1 });
    expect([Math.round(width), Math.round(height)].toSorted((one, other) => one - other)).toEqual([595, 842]);
  });
}

const cards = pages.map(({ path }) => path).filter((path) => /^\/kamers\/[^/]+\/kaartje\/$/.test(path));

test('there are cards of rooms', () => {
  expect(cards.length).toBeGreaterThan(5);
});

for (const path of cards) {
  test(`${path} is one A6, with nothing cut off`, async ({ page }) => {
    await page.goto(path);
    const sheet = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    expect(sheet.numPages).toBe(1);
    const first = await sheet.getPage(1);
    const { width, height } = first.getViewport({ scale: 1 });
    expect([Math.round(width), Math.round(height)]).toEqual([298, 420]);
    const { items } = await first.getTextContent();
    const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    expect(words).toContain('BuurtWerkKamers · Stand van');
    expect(words).not.toContain('Menu');
  });
}
