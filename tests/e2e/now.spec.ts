import { roomPage } from './pages/room.ts';
import { expect, test } from './test.ts';

/** Moments in UTC, because that is what every device agrees on; the answers are those of a clock on a wall in Utrecht. */
const openings = [
  ['2026-11-23T08:29:00Z', 'Nu dicht.', 'a minute before opening'],
  ['2026-11-23T08:30:00Z', 'Nu open, tot 12:30.', 'at opening'],
  ['2026-11-23T11:45:00Z', 'Nu dicht.', 'between two parts of a day'],
  ['2026-11-23T15:59:00Z', 'Nu open, tot 17:00.', 'a minute before closing'],
  ['2026-11-23T16:00:00Z', 'Nu dicht.', 'at closing'],
  ['2026-11-28T22:30:00Z', 'Nu open, tot 23:45.', 'Saturday before midnight'],
  ['2026-11-28T23:30:00Z', 'Nu open, tot 04:00.', 'Sunday in Utrecht, still Saturday in UTC'],
  ['2026-12-23T23:10:00Z', 'Nu dicht.', 'first minutes of a holiday'],
  ['2026-12-28T10:00:00Z', 'Nu dicht.', 'a Monday in the holidays'],
  ['2027-01-04T10:00:00Z', 'Nu open, tot 12:30.', 'first day after the holidays'],
  ['2027-01-05T10:00:00Z', 'Nu dicht.', 'a Tuesday with other hours, before them'],
  ['2027-01-05T18:30:00Z', 'Nu open, tot 21:00.', 'a Tuesday with other hours, in them'],
  ['2027-03-28T00:30:00Z', 'Nu open, tot 04:00.', 'before the clock goes forward'],
  ['2027-03-28T01:30:00Z', 'Nu open, tot 04:00.', 'half past three, after the clock went forward'],
  ['2027-03-28T02:00:00Z', 'Nu dicht.', 'four o’clock in summer time'],
  ['2027-10-31T00:30:00Z', 'Nu open, tot 04:00.', 'half past two, the first time'],
  ['2027-10-31T01:30:00Z', 'Nu open, tot 04:00.', 'half past two, the second time'],
  ['2027-10-31T03:00:00Z', 'Nu dicht.', 'four o’clock in winter time'],
] as const;

for (const [moment, answer, when] of openings) {
  test(`a room says "${answer}" ${when}`, async ({ page }) => {
    await page.clock.setFixedTime(moment);
    const room = roomPage(page);
    await room.open();
    await expect(room.openNow).toContainText(answer);
  });
}

test.describe('on a phone that is set to another part of the world', () => {
  test.use({ timezoneId: 'America/Paramaribo' });

  test('a room goes by its own clock', async ({ page }) => {
    await page.clock.setFixedTime('2026-11-23T08:30:00Z');
    const room = roomPage(page);
    await room.open();
    await expect(room.openNow).toHaveText('Nu open, tot 12:30.');
    await expect(room.today).toContainText('maandag');
  });
});

test('a page that stays open closes the room at closing time', async ({ page }) => {
  await page.clock.install({ time: '2026-11-23T15:58:00Z' });
  const room = roomPage(page);
  await room.open();
  await expect(room.openNow).toHaveText('Nu open, tot 17:00.');
  await page.clock.fastForward('03:00');
  await expect(room.openNow).toHaveText('Nu dicht. Weer open: morgen om 09:30.');
});

const days = [
  ['2026-11-22T22:59:00Z', 'zondag'],
  ['2026-11-22T23:30:00Z', 'maandag'],
  ['2027-06-30T21:59:00Z', 'woensdag'],
  ['2027-06-30T22:30:00Z', 'donderdag'],
] as const;

for (const [moment, day] of days) {
  test(`at ${moment} it is ${day} in the room`, async ({ page }) => {
    await page.clock.setFixedTime(moment);
    const room = roomPage(page);
    await room.open();
    await expect(room.today).toHaveCount(1);
    await expect(room.today).toContainText(day);
  });
}

test('a notice is seen on its days only', async ({ page }) => {
  const room = roomPage(page);
  const moments = {
    '2026-12-19T22:59:00Z': 0,
    '2026-12-19T23:00:00Z': 1,
    '2027-01-03T22:59:00Z': 1,
    '2027-01-03T23:00:00Z': 0,
  };
  for (const [moment, count] of Object.entries(moments)) {
    await page.clock.setFixedTime(moment);
    await room.open();
    await expect(room.notice.filter({ visible: true })).toHaveCount(count);
  }
});
