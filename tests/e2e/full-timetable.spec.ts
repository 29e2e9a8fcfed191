import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'node-html-parser';
import { weekdays } from '../../src/collections/choices.ts';
import { languageOf } from '../../src/i18n/dictionary.ts';
import { routes } from '../../src/routes.ts';
import { keysOf } from '../../src/shared/typed-object.ts';
import { flightBytes, flightBytesAtMost } from '../site/sizes.ts';
import { violations } from './axe.ts';
import { expect, test, type FullSite } from './full-timetable-setup.ts';
import { openWhole } from './deferred-scripts.ts';
import { overflowing } from './overflow.ts';
import { activitiesPage } from './pages/activities.ts';

// In one worker: the site is built once.
test.describe.configure({ mode: 'default' });

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('each day is a link with how much there is, and its page has all of that', async ({ page }) => {
    for (const [day, name] of Object.entries(weekdays)) {
      await page.goto(routes.activities);
      const section = page.locator(`[data-day=${day}]`);
      const count = Number.parseInt((await section.getByText(/^\d+ activiteiten$/).textContent()) ?? '', 10);
      await section.getByRole('heading', { level: 3 }).getByRole('link', { name, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Op ${name}`);
      const links = page.locator('[data-week]').getByRole('listitem').getByRole('link');
      const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(new Set(targets).size).toBe(count);
    }
  });

  test('a long day is told by city, each by time', async ({ page }) => {
    await page.goto(routes.activitiesOnDay('monday'));
    const week = page.locator('[data-week]');
    await expect(week.getByRole('heading', { level: 4 })).toHaveText(['Amsterdam', 'Utrecht']);
    for (const city of ['Amsterdam', 'Utrecht']) {
      const section = week.locator('section').filter({ has: page.getByRole('heading', { name: city, exact: true }) });
      const times = await section.last().locator('.time').allInnerTexts();
      expect(times.length).toBeGreaterThan(3);
      expect(times).toEqual(times.toSorted((one, other) => one.slice(0, 5).localeCompare(other.slice(0, 5))));
    }
  });
});

test('choices that combine show their lines of the whole week, also after going back to them', async ({
  page,
  full,
}) => {
  const { query, lines } = mostOf(full);
  const activities = activitiesPage(page);
  await activities.open(query);
  const titles = lines.map(({ title }) => title);
  const count = counted(new Set(lines.map(({ href }) => href)).size);
  await expect(activities.count).toHaveText(count);
  expect(await activities.titles()).toEqual(titles);
  await expect(activities.onlyFree).toBeChecked();
  expect(await violations(page)).toEqual([]);
  expect(await overflowing(page)).toEqual([]);

  await activities.lines.first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles[0] ?? '');
  await page.goBack();
  await expect(activities.count).toHaveText(count);
  expect(await activities.titles()).toEqual(titles);
});

test('while days come in the last choice counts, and no day is asked for twice', async ({ page }) => {
  const asked: string[] = [];
  const held = Promise.withResolvers<void>();
  await page.route('**/dag/*/', async (route) => {
    asked.push(route.request().url());
    await held.promise;
    await route.continue();
  });
  const activities = activitiesPage(page);
  await activities.open();
  await activities.kind.selectOption('Yoga');
  await activities.kind.selectOption('Kinderclub');
  await expect(activities.count).toHaveText('');
  held.resolve();
  await expect(activities.count).toHaveText(/^\d+ activiteiten$/);
  const shown = await activities.lines.evaluateAll((all) => all.map((line) => line.dataset['activity']));
  expect(new Set(shown)).toEqual(new Set(['kids-club']));
  expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
});

for (const [what, status] of [
  ['there is no internet', undefined],
  ['its page is broken', 500],
] as const) {
  test(`when ${what} a day stays a link, nothing false is said, and the next choice tries again`, async ({
    page,
    full,
    complaints,
  }) => {
    await page.route('**/dag/woensdag/', (route) =>
      status === undefined
        ? route.abort()
        : route.fulfill({ status, path: fileOf(full, routes.activitiesOnDay('monday')) }),
    );
    const { query, lines } = mostOf(full);
    const activities = activitiesPage(page);
    await activities.open(query);
    await expect(activities.count).toHaveText('Wij kunnen niet alle dagen laten zien. Druk op een dag.');
    await expect(page.getByRole('link', { name: 'woensdag' }).filter({ visible: true })).toHaveCount(1);
    expect(await activities.titles()).toEqual(lines.filter(({ day }) => day !== 'wednesday').map(({ title }) => title));

    await page.unroute('**/dag/woensdag/');
    complaints.length = 0;
    await activities.onlyFree.uncheck();
    await activities.onlyFree.check();
    await expect(activities.count).toHaveText(counted(new Set(lines.map(({ href }) => href)).size));
    expect(await activities.titles()).toEqual(lines.map(({ title }) => title));
  });
}

test('home has the rooms of today, of which one opens on its activities', async ({ page }) => {
  await page.goto(routes.home);
  const rooms = page.locator('on-dates:visible details');
  expect(await rooms.count()).toBeGreaterThan(5);
  const room = rooms.first();
  await expect(room.getByRole('link')).toHaveCount(0);
  await room.locator('summary').click();
  await expect(room.locator('summary')).toHaveText(/activiteit/);
  await expect(room.getByRole('link').first()).toBeVisible();
});

for (const path of [routes.home, routes.activities, routes.activitiesOnDay('monday'), routes.room('de-handreiking')]) {
  test(`${path} is accessible and as wide as the screen`, async ({ page }) => {
    await openWhole(page, path);
    expect(await violations(page)).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
  });
}

test('every page fits the first flight of a connection, in Dutch and in Ukrainian', ({ full }) => {
  const files = globSync('**/index.html', { cwd: fileURLToPath(full.folder) }).filter((file) =>
    ['nl', 'uk'].includes(languageOf({ pathname: `/${file}` })),
  );
  expect(files.length).toBeGreaterThan(400);
  const tooLong = files.filter((file) => {
    const html = readFileSync(new URL(file, full.folder), 'utf8');
    return flightBytesAtMost({ html }) > 14 * 1024 && flightBytes({ html }) > 14 * 1024;
  });
  expect(tooLong).toEqual([]);
});

interface Line {
  readonly day: string;
  readonly title: string;
  readonly href: string;
}

/** Of kind, room and free the choice with the most lines in the week, and those in the order of the page. */
function mostOf(full: FullSite): { query: string; lines: readonly Line[] } {
  const week = keysOf(weekdays).flatMap((day) => linesIn(full, routes.activitiesOnDay(day), '[data-week]', day));
  const all = [...week, ...linesIn(full, routes.activities, '[data-other-times]', '')].filter(({ isFree }) => isFree);
  const [most] = [...Map.groupBy(all, ({ query }) => query)].toSorted(
    ([, one], [, other]) => new Set(other.map(({ day }) => day)).size - new Set(one.map(({ day }) => day)).size,
  );
  if (!most) throw new Error('Nothing is free');
  return { query: most[0], lines: most[1] };
}

function linesIn(full: FullSite, path: string, place: string, day: string) {
  const page = parse(readFileSync(fileOf(full, path), 'utf8'));
  return page.querySelectorAll(`${place} [data-activity]`).map((line) => ({
    day,
    query: `?soort=${line.getAttribute('data-activity')}&kamer=${line.getAttribute('data-room')}&gratis=ja`,
    isFree: line.hasAttribute('data-free'),
    title: line.querySelector('a')?.text.trim() ?? '',
    href: line.querySelector('a')?.getAttribute('href') ?? '',
  }));
}

function fileOf({ folder }: FullSite, path: string): string {
  return fileURLToPath(new URL(`.${path}index.html`, folder));
}

function counted(count: number): string {
  return count === 1 ? '1 activiteit' : `${String(count)} activiteiten`;
}
