import { fileURLToPath } from 'node:url';
import { feeds, routes } from '../../src/routes.ts';
import { root } from '../paths.ts';
import { expect, logIn, publish, test } from './cms-live-setup.ts';

const fixture = (path: string) => fileURLToPath(new URL(`tests/fixtures/content/${path}`, root));

// One after the other: each publish builds the one site that they share.
test.describe.configure({ mode: 'serial', timeout: 600_000 });
test.use({ actionTimeout: 60_000 });

test('a news item with a photo stands on the site, is found by search and is in the feed', async ({
  page,
  live,
  complaints,
}) => {
  await logIn(page, live);
  await page.goto(`${live.origin}/admin/#/collections/news/new`);
  await page.getByLabel('Kop', { exact: true }).fill('Pannenkoekenfeest in de kamer');
  await page.getByRole('button', { name: 'Vandaag' }).click();
  await page.getByLabel('Samenvatting', { exact: true }).fill('Zaterdag bakken wij pannenkoeken.');
  await page.getByRole('button', { name: 'Foto toevoegen' }).first().click();
  await page.locator('input[type=file]').setInputFiles(fixture('news/proef-met-foto.jpg'));
  await page.getByLabel('Wat ziet u op de foto?').fill('Een stapel pannenkoeken.');
  await page.locator('[data-slate-editor]').click();
  await page.keyboard.type('Iedereen mag stroopwafelsaus meenemen.');
  await expect(page.frameLocator('#preview-pane').getByText('stroopwafelsaus')).toBeVisible();
  await publish(page);
  complaints.length = 0;

  const link = page.getByRole('link', { name: 'Bekijk de pagina' });
  await page.goto(new URL((await link.getAttribute('href')) ?? '', live.origin).href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pannenkoekenfeest in de kamer');
  await expect(page.getByAltText('Een stapel pannenkoeken.')).toBeVisible();
  const feed = await page.request.get(live.origin + feeds.rss);
  expect(await feed.text()).toContain('Pannenkoekenfeest in de kamer');
  await page.goto(`${live.origin}${routes.search}?q=stroopwafelsaus`);
  await expect(page.getByRole('link', { name: 'Pannenkoekenfeest in de kamer' })).toBeVisible();
  expect(live.git('log', '-1', '--format=%an')).toContain('Fatima');
});

test('an activity every week is in the timetable, the calendar and on the week sheet', async ({
  page,
  live,
  complaints,
}) => {
  await logIn(page, live);
  await page.goto(`${live.origin}/admin/#/collections/activities/new`);
  await page.getByLabel('Naam', { exact: true }).fill('Soep op woensdag');
  await page.getByLabel('Kamer', { exact: true }).selectOption({ label: 'De Proefkamer' });
  await page.getByLabel('Soort', { exact: true }).selectOption('Samen koken en eten');
  await page.getByLabel('In één zin').fill('Wij eten samen soep.');
  await page.getByLabel('Voor wie?').selectOption('iedereen');
  await page.getByLabel('Elke week').check();
  await page.getByLabel('woensdag').check();
  await page.getByLabel('Van', { exact: true }).fill('12:00');
  await page.getByLabel('Tot', { exact: true }).fill('13:30');
  await page.getByLabel('Gratis').check();
  await page.getByLabel('Gewoon binnenlopen').check();
  await publish(page);
  complaints.length = 0;

  for (const path of [routes.activities, routes.roomWeek('proefkamer')]) {
    await page.goto(live.origin + path);
    await expect(page.getByText('Soep op woensdag').first()).toBeVisible();
  }
  expect(await (await page.request.get(live.origin + feeds.calendar)).text()).toContain('SUMMARY:Soep op woensdag');
});

test('a document with a PDF is found by a word inside it', async ({ page, live, complaints }) => {
  await logIn(page, live);
  await page.goto(`${live.origin}/admin/#/collections/documents/new`);
  await page.getByLabel('Titel', { exact: true }).fill('Verslag van de pannenkoeken');
  await page.getByLabel('Soort', { exact: true }).selectOption('Jaarverslag');
  await page.getByLabel('Van wie?').fill('De kamer');
  await page.getByLabel('Samenvatting', { exact: true }).fill('Hoe het feest ging.');
  await page.getByLabel('Als PDF op deze site').check();
  await page.locator('input[type=file]').setInputFiles(fixture('documents/proefverslag.pdf'));
  await publish(page);
  complaints.length = 0;

  await page.goto(`${live.origin}${routes.search}?q=kruidenrekken`);
  await expect(page.getByRole('link', { name: 'Verslag van de pannenkoeken' })).toBeVisible();
});

test('a notice stands on the page of the room, and is gone after undo', async ({ page, live, complaints }) => {
  await logIn(page, live);
  await page.goto(`${live.origin}/admin/#/collections/rooms/entries/de-klop`);
  await page.getByRole('button', { name: 'Mededeling toevoegen' }).click();
  const notice = page.getByRole('region', { name: 'Mededeling 1' });
  await notice.getByLabel('Kop', { exact: true }).fill('Wij verven de muren');
  await notice.getByLabel('Tekst', { exact: true }).fill('Kom gerust kijken.');
  await notice.getByLabel('Vanaf').fill('2026-01-01');
  await notice.getByLabel('Tot en met').fill('2099-12-31');
  await publish(page);
  expect(await (await page.request.get(live.origin + routes.room('de-klop'))).text()).toContain('Wij verven de muren');
  await page.getByRole('button', { name: 'Maak ongedaan' }).click();
  await expect
    .poll(async () => (await page.request.get(live.origin + routes.room('de-klop'))).text(), { timeout: 400_000 })
    .not.toContain('Wij verven de muren');
  complaints.length = 0;
});
