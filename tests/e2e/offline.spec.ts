import type { Page } from '@playwright/test';
import { dictionaryIn } from '../../src/i18n/dictionary.ts';
import { routes, routesIn } from '../../src/routes.ts';
import { trialRoom } from './pages/room.ts';
import { expect, test } from './test.ts';

const room = routes.room(trialRoom);
const week = routes.roomWeek(trialRoom);
const fromWhen = /^Deze pagina is van \d{1,2} \p{L}+, \d\d:\d\d uur\. U hebt nu geen internet\.$/u;

test.afterEach(({ complaints }) => {
  // The browser reports itself that there was no network.
  for (const one of complaints.filter((text) => text.includes('ERR_INTERNET_DISCONNECTED'))) {
    complaints.splice(complaints.indexOf(one), 1);
  }
});

test('a room and its week that were seen open without internet and say from when they are', async ({
  page,
  context,
}) => {
  await visit(page, room);
  await visit(page, week);
  await context.setOffline(true);

  await page.goto(room);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('De Proefkamer');
  await expect(page.getByText(fromWhen)).toBeVisible();
  await expect(page.getByRole('row', { name: /maandag/ })).toContainText('09:30');

  await page.getByRole('link', { name: 'Print het weekblad' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('De week in De Proefkamer');
  await expect(page.getByText(fromWhen)).toBeVisible();
});

test('a room that was seen in Turkish opens in Turkish without internet and says in Turkish from when it is', async ({
  page,
  context,
}) => {
  const { room: turkishRoom, activities } = routesIn('tr');
  const { offline, rooms } = dictionaryIn('tr');
  await visit(page, turkishRoom(trialRoom));
  await context.setOffline(true);
  await page.goto(turkishRoom(trialRoom));
  await expect(page.locator('html')).toHaveAttribute('lang', 'tr');
  await expect(page.getByRole('heading', { level: 2, name: rooms.week })).toBeVisible();
  await expect(
    page.getByText(/^Bu sayfanın tarihi: \d{1,2} \p{L}+, \d\d:\d\d\. Şu anda internetiniz yok\.$/u),
  ).toBeVisible();

  await page.goto(activities);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(offline.title);
  await expect(page.getByRole('main').getByRole('link', { name: 'De Proefkamer', exact: true })).toHaveAttribute(
    'href',
    new RegExp(`${turkishRoom(trialRoom)}$`),
  );
});

test('a page that is not kept says so and leads to the rooms that are', async ({ page, context }) => {
  await visit(page, room);
  await context.setOffline(true);
  await page.goto(routes.activities);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('U hebt nu geen internet');
  await page.getByRole('main').getByRole('link', { name: 'De Proefkamer', exact: true }).click();
  await expect(page.getByText(fromWhen)).toBeVisible();
});

test('once there is internet again, one press brings the page that did not come', async ({ page, context }) => {
  await visit(page, room);
  await context.setOffline(true);
  await page.goto(routes.activities);
  await context.setOffline(false);
  await page.getByRole('link', { name: 'Probeer het opnieuw' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('U hebt nu geen internet');
  await expect(page).toHaveURL(routes.activities);
});

test('with internet the page is the fresh one, without a word about keeping', async ({ page }) => {
  await visit(page, room);
  await page.goto(room);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Deze pagina is van').filter({ visible: true })).toHaveCount(0);
});

test('a fresh page wins, and is what is kept', async ({ page, context }) => {
  await visit(page, room);
  await page.evaluate(async (path) => {
    const old =
      '<!doctype html><html lang="nl"><title>Oud</title><p data-kept="offline" hidden>{kept-day}</p><h1>Oud</h1>';
    const cache = await caches.open('rooms');
    await cache.put(path, new Response(old, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }));
  }, room);
  await context.setOffline(true);
  await page.goto(room);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Oud');
  await context.setOffline(false);
  await page.goto(room);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('De Proefkamer');
  await expect(async () => expect(await keptHeading(page)).toBe('De Proefkamer')).toPass();
  await context.setOffline(true);
  await page.goto(room);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('De Proefkamer');
});

test('over a very slow line the kept page comes after four seconds, and says so', async ({ page, context }) => {
  await visit(page, room);
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  const slow = { offline: false, latency: 15_000, downloadThroughput: -1, uploadThroughput: -1 };
  await line.send('Network.emulateNetworkConditions', slow);
  await page.goto(room);
  await expect(page.getByText(/Uw internet is nu erg traag\.$/)).toBeVisible();
});

test('nothing of gifts, the editor or any other page is kept', async ({ page, context, complaints }) => {
  await visit(page, room);
  for (const path of [
    routes.home,
    routes.donate,
    routes.donationStatusOf('none'),
    routes.myGiftOf('none'),
    '/beheer/',
  ]) {
    await page.goto(path).catch(() => undefined);
  }
  await page.goto(`${room}?van=mail`);
  expect(await keptPaths(page)).toEqual([routes.noInternet, room]);
  complaints.splice(0);
  await context.setOffline(true);
  await expect(page.goto(routes.donate)).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
});

test('no more than twenty pages are kept: the oldest go', async ({ page }) => {
  await visit(page, room);
  await page.evaluate(async () => {
    const cache = await caches.open('rooms');
    for (let number = 1; number <= 25; number += 1) await cache.put(`/kamers/oud-${number}/`, new Response('oud'));
  });
  await page.goto(week);
  // First a page is kept, then the oldest goes.
  const keptRooms = async () => (await keptPaths(page)).filter((path) => path.startsWith(routes.rooms));
  await expect.poll(keptRooms).toContain(week);
  await expect.poll(keptRooms).toHaveLength(20);
  const kept = await keptRooms();
  expect(kept).not.toContain('/kamers/oud-6/');
  expect(kept).toContain('/kamers/oud-7/');
});

test('a room that the site has no longer is kept no longer', async ({ page, complaints }) => {
  await visit(page, room);
  await page.evaluate(async () => (await caches.open('rooms')).put('/kamers/weg/', new Response('oud')));
  await page.goto('/kamers/weg/');
  await expect(async () => expect(await keptPaths(page)).not.toContain('/kamers/weg/')).toPass();
  complaints.splice(0);
});

test('what an older version of the worker kept goes', async ({ page }) => {
  await page.goto(routes.home);
  await page.evaluate(async () => (await caches.open('offline 00000000')).put('/oud/', new Response('oud')));
  await visit(page, room);
  // The worker drops what is old while it already answers.
  await expect.poll(() => keptPaths(page)).toEqual([routes.noInternet, room]);
});

/** Goes to a page of a room and waits until it is kept. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.evaluate(async () => navigator.serviceWorker.ready);
  await expect(async () => expect(await keptPaths(page)).toContain(path)).toPass();
}

async function keptHeading(page: Page): Promise<string | undefined> {
  return page.evaluate(async (path) => {
    const kept = await (await caches.open('rooms')).match(path);
    return new DOMParser().parseFromString((await kept?.text()) ?? '', 'text/html').querySelector('h1')?.textContent;
  }, room);
}

/** Everything that this site keeps in the browser's caches. */
async function keptPaths(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).toSorted();
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return lists.flat().map(({ url }) => new URL(url).pathname + new URL(url).search);
  });
}
