import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { setUpStatements } from './statement-setup.ts';

const caseFile = (name: string) => readFileSync(new URL(`../../fixtures/bank/${name}.xml`, import.meta.url), 'utf8');

test.each(['abn-shape-zero-padded', 'abn-shape-not-padded'])(
  '%s is one gift, and what went out is left alone',
  async (name) => {
    const { upload, transfers, said } = await setUpStatements();
    const done = await upload(caseFile(name));
    expect(await said(done)).toContain('1 gift geboekt, samen € 25,00.');
    expect(await transfers()).toEqual(['2026-09-02 2500 room:de-klop banktransfer']);
  },
);

test('the same with zeros in front and without is read once', async () => {
  const { upload, transfers } = await setUpStatements();
  for (const name of ['abn-shape-zero-padded', 'abn-shape-not-padded', 'abn-shape-zero-padded'])
    await upload(caseFile(name));
  expect(await transfers()).toHaveLength(1);
});

test('the shape of Rabobank is a gift', async () => {
  const { upload, transfers } = await setUpStatements();
  await upload(caseFile('rabo-shape'));
  expect(await transfers()).toEqual(['2026-10-06 3810 room:top banktransfer']);
});

test.each([
  ['b05-summary', 'b06-detail-of-b05'],
  ['b06-detail-of-b05', 'b05-summary'],
])('a sum and its details count once: first %s, then %s', async (first, second) => {
  const { upload, transfers, openLines } = await setUpStatements();
  await upload(caseFile(first));
  await upload(caseFile(second));
  await upload(caseFile(first));
  expect((await transfers()).toSorted()).toEqual([
    '2026-02-10 1000 room:de-klop banktransfer',
    '2026-02-10 1500 room:top banktransfer',
    '2026-02-10 2000 fund banktransfer',
  ]);
  expect(await openLines()).toEqual([]);
});

test('of a sum that a person booked the details change nothing', async () => {
  const { upload, transfers, openLines, decide } = await setUpStatements();
  await upload(caseFile('b05-summary'));
  const [line] = await openLines();
  await decide('book', line?.key ?? '', { purpose: 'fund' });
  await upload(caseFile('b06-detail-of-b05'));
  expect(await transfers()).toEqual(['2026-02-10 4500 fund banktransfer']);
});

test('a day in the future is named and not booked', async () => {
  const { upload, transfers, openLines, said } = await setUpStatements();
  const text = await said(await upload(caseFile('d09-future')));
  expect(text).toContain('1 regel is niet gelezen');
  expect(text).toContain(
    'Regel 1 in het afschrift van 1 feb 2026 tot en met 28 feb 2026 is niet gelezen: de dag moet nog komen.',
  );
  expect([await transfers(), await openLines()]).toEqual([[], []]);
});

test.each([
  ['k02-noref-02', 'k02-noref-08-txid'],
  ['k02-noref-08-txid', 'k02-noref-02'],
])('the same payment in two versions is one gift, whatever reference the bank adds: %s, %s', async (first, second) => {
  const { upload, transfers } = await setUpStatements();
  await upload(caseFile(first));
  await upload(caseFile(second));
  expect(await transfers()).toEqual(['2026-02-13 3400 room:de-klop banktransfer']);
});

test('two references are a choice for a person, and both come first', async () => {
  const { upload, transfers, openLines, page } = await setUpStatements();
  await upload(caseFile('r08-two-refs'));
  expect(await transfers()).toEqual([]);
  expect((await openLines())[0]?.choices).toEqual([
    { kind: 'room', room: 'de-klop' },
    { kind: 'room', room: 'top' },
  ]);
  const options = (await page()).querySelectorAll('select option').map((one) => one.getAttribute('value'));
  expect(options).toEqual(['room:de-klop', 'room:top', 'fund']);
});

test('a gift that the bank takes back is proposed, booked, and can be taken back', async () => {
  const { upload, transfers, openLines, decide, takeBack, net, page, acts } = await setUpStatements();
  await upload(caseFile('v02-gift'));
  await upload(caseFile('v03-rvsl-dbit-of-v02'));
  expect(await transfers()).toEqual(['2026-02-11 7500 fund banktransfer']);
  const [line] = await openLines();
  expect(line).toMatchObject({ cents: -7500, isReversal: true });
  const [gift] = (await page()).querySelectorAll(`select[name^=gift-] option`);
  await decide('returned', line?.key ?? '', { gift: gift?.getAttribute('value') ?? '' });
  expect(await net()).toBe(0);
  await upload(caseFile('v03-rvsl-dbit-of-v02'));
  expect([await net(), await openLines()]).toEqual([0, []]);
  await takeBack(line?.key ?? '', 'was van een ander');
  expect(await net()).toBe(7500);
  expect(await openLines()).toHaveLength(1);
  expect((await acts()).slice(-2)).toEqual(['statement-read', 'transfer-taken-back']);
});
