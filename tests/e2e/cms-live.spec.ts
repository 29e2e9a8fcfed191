import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { feeds, routes } from '../../src/routes.ts';
import { root } from '../paths.ts';
import { expect, logIn, logInByLink, open, publish, test, untilOnline, type LiveSite } from './cms-live-setup.ts';

const fixture = (path: string) => fileURLToPath(new URL(`tests/fixtures/content/${path}`, root));

// One after the other: each publish builds the one site that they share. Two editors at the same time, so that one build shows both.
test.describe.configure({ mode: 'serial', timeout: 240_000 });
test.use({ actionTimeout: 60_000, viewport: { width: 390, height: 780 } });

test('on a phone and at a computer, first login by the link in the mail; a news item with a photo stands on the site, is found and is in the feed', async ({
  onPhone,
  onComputer,
  live,
}) => {
  await Promise.all([
    writeNews(onPhone, live, { email: live.emails.onPhone, word: 'pannenkoeken' }),
    writeNews(onComputer, live, { email: live.emails.onComputer, word: 'appeltaart' }),
  ]);
  expect(live.git('log', '--format=%an').split('\n').toSorted()).toEqual(['', 'Bo', 'Fatima', 'Test']);
});

test('on a phone and at a computer, an activity is in the timetable, the calendar and on the week sheet; a document is found by a word inside it; a notice stands on its room', async ({
  onPhone,
  onComputer,
  live,
}) => {
  await Promise.all([
    writeOfRooms(onPhone, live, { email: live.emails.onPhone, word: 'pannenkoeken', room: 'de-klop' }),
    writeOfRooms(onComputer, live, { email: live.emails.onComputer, word: 'appeltaart', room: 'de-verbinding' }),
  ]);
});

async function writeNews(page: Page, live: LiveSite, { email, word }: { email: string; word: string }): Promise<void> {
  const title = `Feest met ${word}`;
  await logInByLink(page, live.origin, email);
  await page.getByRole('link', { name: 'Nieuw: Bericht' }).click();
  await page.getByLabel('Kop', { exact: true }).fill(title);
  await page.getByRole('button', { name: 'Vandaag' }).click();
  await page.getByLabel('Samenvatting', { exact: true }).fill('Zaterdag bakken wij samen.');
  await page.getByRole('button', { name: 'Foto toevoegen' }).first().click();
  await page.locator('input[type=file]').setInputFiles(fixture('news/proef-met-foto.jpg'));
  await page.getByLabel('Wat ziet u op de foto?').fill('Een volle tafel.');
  await page.getByRole('textbox', { name: 'Tekst' }).click();
  await page.keyboard.type(`Iedereen mag ${word}saus meenemen.`);
  await expect(page.frameLocator('#preview-pane').getByText(`${word}saus`)).toBeVisible();
  await publish(page);
  await untilOnline(page);

  const link = page.getByRole('link', { name: 'Bekijk de pagina' });
  await page.goto(new URL((await link.getAttribute('href')) ?? '', live.origin).href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByAltText('Een volle tafel.')).toBeVisible();
  await page.goto(live.origin + routes.news);
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  expect(await (await page.request.get(live.origin + feeds.rss)).text()).toContain(title);
  await page.goto(`${live.origin}${routes.search}?q=${word}saus`);
  await expect(page.getByRole('link', { name: title })).toBeVisible();
}

async function writeOfRooms(
  page: Page,
  live: LiveSite,
  { email, word, room }: { email: string; word: string; room: string },
): Promise<void> {
  const [activity, document, notice] = [`Soep met ${word}`, `Verslag van ${word}`, `Wij ruiken naar ${word}`];
  await logIn(page, live.origin, email);
  await open(page, live.origin, 'activities/new');
  await page.getByLabel('Naam', { exact: true }).fill(activity);
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

  await open(page, live.origin, 'documents/new');
  await page.getByLabel('Titel', { exact: true }).fill(document);
  await page.getByLabel('Soort', { exact: true }).selectOption('Jaarverslag');
  await page.getByLabel('Van wie?').fill('De kamer');
  await page.getByLabel('Samenvatting', { exact: true }).fill('Hoe het feest ging.');
  await page.getByLabel('Als PDF op deze site').check();
  await page.locator('input[type=file]').setInputFiles(fixture('documents/proefverslag.pdf'));
  await publish(page);

  await open(page, live.origin, `rooms/entries/${room}`);
  await page.getByRole('button', { name: 'Mededeling toevoegen' }).click();
  const region = page.getByRole('region', { name: 'Mededeling 1' });
  await region.getByLabel('Kop', { exact: true }).fill(notice);
  await region.getByLabel('Tekst', { exact: true }).fill('Kom gerust kijken.');
  await region.getByLabel('Vanaf').fill('2026-01-01');
  await region.getByLabel('Tot en met').fill('2099-12-31');
  await publish(page);
  await untilOnline(page);

  const text = async (path: string) => (await page.request.get(live.origin + path)).text();
  expect(await text(routes.room(room))).toContain(notice);
  expect(await text(routes.documents)).toContain(document);
  for (const path of [routes.activities, routes.roomWeek('proefkamer')]) expect(await text(path)).toContain(activity);
  expect(await text(feeds.calendar)).toContain(`SUMMARY:${activity}`);
  await page.goto(`${live.origin}${routes.search}?q=kruidenrekken`);
  await expect(page.getByRole('link', { name: document })).toBeVisible();
}
