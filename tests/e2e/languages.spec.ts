import { dictionaryFor } from '../../src/i18n/dictionary.ts';
import { languageFacts, languages, type Language } from '../../src/i18n/languages.ts';
import { routes, routesIn } from '../../src/routes.ts';
import { expect, test } from './test.ts';

const wordsOf = (language: Language) => dictionaryFor({ pathname: `/${language}/` });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the switch stays on the page of a room, in each language and back', async ({ page }) => {
    await page.goto(routes.room('proefkamer'));
    for (const language of [...languages.slice(1), languages[0]]) {
      const menu = page.getByRole('banner');
      await menu.locator('summary').click();
      await menu.getByRole('link', { name: languageFacts[language].name, exact: true }).click();
      await expect(page).toHaveURL(routesIn(language).room('proefkamer'));
      await expect(page.getByRole('heading', { name: wordsOf(language).rooms.hours, exact: true })).toBeVisible();
    }
  });
});

test('from the Dutch news one comes to the home page of a language', async ({ page }) => {
  await page.goto(routes.news);
  const menu = page.getByRole('banner');
  await menu.locator('summary').click();
  await menu.getByRole('link', { name: 'Українська' }).click();
  await expect(page).toHaveURL(routesIn('uk').home);
});

for (const language of ['ar', 'uk'] as const) {
  test(`the week can be narrowed in ${language}, and a number has its own form`, async ({ page }) => {
    const t = wordsOf(language).activities;
    await page.goto(`${routesIn(language).activities}?dag=altijd`);
    await page.getByText(t.filter.more).click();
    await page.getByLabel(t.filter.free).check();
    const shown = page.locator('output');
    const activities = page.locator('[data-activity]:not([hidden], [data-cancelled]) a');
    const countShown = () =>
      activities.evaluateAll((links) => new Set(links.map((link) => link.getAttribute('href'))).size);
    await expect.poll(async () => t.filter.results(await countShown())).toBe(await shown.textContent());
    await page.getByLabel(t.filter.kind).selectOption(t.kinds.homework);
    await expect(shown).toHaveText(t.filter.results(1));
  });
}

test('a page in Arabic is read from right to left, and Dutch text in it from left to right', async ({ page }) => {
  await page.goto(routesIn('ar').room('proefkamer'));
  const directionOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).direction);
  expect(await directionOf('h1')).toBe('rtl');
  expect(await directionOf('main [lang=nl]')).toBe('ltr');
});

test('searching in English answers with English pages', async ({ page }) => {
  const t = wordsOf('en').search;
  await page.goto(routesIn('en').search);
  await page.getByLabel(t.label).fill('proefkamer');
  const link = page.locator('[data-results] h2 a').first();
  await expect(link).toHaveAttribute('href', /^\/en\//);
  await expect(page.locator('output')).toHaveText(/result/);
});
