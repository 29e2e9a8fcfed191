import { expect, test } from 'vitest';
import { journalPresets } from '../../../src/views/treasurer/journal.ts';
import { day } from '../../../src/shared/time.ts';
import { treasurerRoutes as routes } from '../../../src/routes.ts';
import { camtFile } from '../../fixtures/camt.ts';
import { documentOf } from '../donations/donation-setup.ts';
import { setUpStatements } from './statement-setup.ts';
import { formPost, pageGet } from './treasurer-setup.ts';

async function setUp() {
  const world = await setUpStatements();
  await world.upload(camtFile([{ amount: '12.00', structured: 'RF16DEKLOP', bankReference: 'J1' }]));
  let { cookie } = world;
  const post = (path: string, fields: Readonly<Record<string, string>>) =>
    world.answer(formPost(path, { mode: 'test', ...fields }, { cookie }));
  return {
    ...world,
    /** A login does not last so long. */
    pass: async (ms: number) => {
      world.pass(ms);
      cookie = await world.logIn();
    },
    close: (month: string) => post(routes.files, { do: 'close', month }),
    file: async (number: string, preset = 'general') =>
      (await post(routes.files, { do: 'export', number, preset })).text(),
    takeBack: (key: string) => post(routes.statement, { do: 'take-back', key, reason: 'was geen gift' }),
    show: async (path: string) => documentOf(await world.answer(pageGet(path, cookie))),
  };
}

test('a month that is over is closed once, and its file comes out the same again', async () => {
  const { pass, close, file, acts, show } = await setUp();
  await close('2026-11');
  expect(await file('1')).not.toContain('1200');
  await pass(10 * day);
  await Promise.all([close('2026-11'), close('2026-11')]);
  const made = await file('1');
  expect(made).toMatch(/\r\n1;23-11-2026;MEM;1[12][05]0;/);
  expect(made).toContain(';12,00;0,00;');
  expect(made.split('\r\n').filter(Boolean)).toHaveLength(5);
  await pass(90 * day);
  expect(await file('1')).toBe(made);
  expect((await acts()).filter((one) => one === 'journal-exported').length).toBeGreaterThan(1);
  expect((await show(routes.files)).querySelectorAll('form[data-action=export]')).toHaveLength(1);
});

test('what is taken back in a month that was closed stands in the next file, on a day that was open', async () => {
  const { pass, close, file, takeBack, show } = await setUp();
  await pass(10 * day);
  await close('2026-11');
  const made = await file('1');
  const key =
    (await show(routes.statement))
      .querySelector('form[data-action=take-back] input[name=key]')
      ?.getAttribute('value') ?? '';
  await takeBack(key);
  await pass(40 * day);
  await close('2026-12');
  expect(await file('1')).toBe(made);
  const next = await file('2');
  expect(next).toContain('3;03-12-2026;MEM;8000;Boeking teruggenomen');
  expect(next.split('\r\n').filter(Boolean)).toHaveLength(3);
});

test.each(journalPresets)('the file for %s is in balance, or of amounts that are nothing together', async (preset) => {
  const { pass, close, file } = await setUp();
  await pass(10 * day);
  await close('2026-11');
  const [head = '', ...rows] = (await file('1', preset)).split('\r\n').filter(Boolean);
  const names = head.replace('\u{FEFF}', '').split(';');
  const total = (name: string) =>
    rows.reduce((sum, row) => sum + Number(row.split(';')[names.indexOf(name)]?.replace(',', '') || 0), 0);
  expect(rows).toHaveLength(4);
  if (names.includes('Bedrag')) expect(total('Bedrag')).toBe(0);
  else expect([total('Debet'), total('Credit')]).toEqual([2200, 2200]);
});
