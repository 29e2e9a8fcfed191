import { describe, expect, test } from 'vitest';
import { transferReference } from '../../../src/domain/donations/bank-transfer/reference.ts';
import { day } from '../../../src/shared/time.ts';
import { wholeFund } from '../../../src/domain/donations/money/purpose.ts';
import { forgetUntil } from '../../../functions/jobs/retention.ts';
import { rememberClientAddress } from '../../../functions/http/client-address.ts';
import { bankStatement as t } from '../../../src/i18n/nl/bank-statement.ts';
import { treasurerRoutes as routes } from '../../../src/routes.ts';
import { camtFile, payerIban, type CamtFixture } from '../../fixtures/camt.ts';
import { documentOf, locationOf, siteUrl } from '../donations/donation-setup.ts';
import { setUpTreasurer } from './treasurer-setup.ts';

const klop = transferReference({ kind: 'room', room: 'de-klop' });
const fund = transferReference(wholeFund);
const november = { from: '2026-11-01', until: '2026-11-30' };

async function setUp() {
  const world = await setUpTreasurer();
  const upload = (xml: string | Blob, headers: Readonly<Record<string, string>> = {}) => {
    const body = new FormData();
    body.set('file', new File([xml], 'afschrift.xml', { type: 'text/xml' }));
    const all = { Origin: siteUrl, 'Sec-Fetch-Site': 'same-origin', Cookie: world.cookie, ...headers };
    const request = new Request(siteUrl + routes.statement, { method: 'POST', body, headers: all });
    return world.answer(rememberClientAddress(request, '192.0.2.1'));
  };
  const said = async (response: Response) =>
    plain((await documentOf(await world.open(locationOf(response) ?? ''))).text);
  const transfers = async () =>
    (await world.deps.bookings.page('test', november, 99))
      .filter(({ provider }) => provider === 'bank')
      .map(({ cents, purpose, bookedOn, method }) => `${bookedOn} ${cents} ${purpose} ${method}`);
  const openLines = () => world.deps.statementLines.open('test', 99);
  return { ...world, upload, said, transfers, openLines };
}

const plain = (text: string) => text.replaceAll(/\s+/g, ' ');

describe.each(['02', '08'] as const)('a statement in version %s', (version) => {
  test('books transfers with our reference, each once, whatever is read in how often', async () => {
    const { upload, said, transfers, acts, openLines } = await setUp();
    const lines: CamtFixture[] = [
      { amount: '25.00', bankReference: 'B1', structured: klop },
      { amount: '10', bankReference: 'B2', text: `Gift ${fund.replace(/(.{4})/g, '$1 ').toLowerCase()} dank u wel` },
      { amount: '7.5', day: '2026-11-24', bankReference: 'B3', text: `${klop}gift` },
    ];
    const done = await upload(camtFile(lines, version));
    expect(await said(done)).toContain('3 giften geboekt, samen € 42,50.');
    const booked = ['2026-11-23 1000 fund banktransfer', '2026-11-23 2500 room:de-klop banktransfer'];
    expect((await transfers()).toSorted()).toEqual([...booked, '2026-11-24 750 room:de-klop banktransfer']);
    const overlapping = await upload(camtFile([...lines.slice(1), { amount: '1.00', structured: fund }], version, 40));
    expect(await said(overlapping)).toContain('1 gift geboekt, samen € 1,00. 2 regels waren al ingelezen.');
    await upload(camtFile(lines, version === '02' ? '08' : '02'));
    expect(await transfers()).toHaveLength(4);
    expect(await openLines()).toEqual([]);
    expect(await acts()).toEqual(['statement-read', 'statement-read', 'statement-read']);
  });

  test('tells payments apart that are the same in everything, and takes a sum of several apart', async () => {
    const { upload, transfers } = await setUp();
    const twin = { amount: '5.00', structured: fund };
    const batch = [
      { amount: '3.00', structured: fund },
      { amount: '4.00', structured: klop },
    ];
    const file = camtFile([twin, twin, { amount: '7.00', bankReference: 'SUM', batch }], version);
    await upload(file);
    await upload(file);
    expect((await transfers()).map((one) => Number(one.split(' ')[1])).toSorted((one, other) => one - other)).toEqual([
      300, 400, 500, 500,
    ]);
  });

  test('leaves alone what went out or is not booked yet, and shows what it does not know', async () => {
    const { upload, said, openLines } = await setUp();
    const done = await upload(
      camtFile(
        [
          { amount: '900.00', direction: 'DBIT', text: 'Huur', bankReference: 'O1' },
          { amount: '10.00', status: 'PDNG', structured: fund, bankReference: 'O2' },
          { amount: '33.00', text: 'voor de kamer', bankReference: 'O3' },
          { amount: '5.00', reversal: true, structured: fund, bankReference: 'O4' },
        ],
        version,
      ),
    );
    expect(await said(done)).toContain('Er waren geen nieuwe giften. 2 regels herkennen wij niet');
    expect(await said(done)).toContain('2 andere regels sloegen wij over');
    expect((await openLines()).map(({ cents, text }) => [cents, text])).toContainEqual([3300, 'voor de kamer']);
  });

  test('finds payouts by amount and reference, also when the payout is read later', async () => {
    const { upload, said, mollie, readPayouts, open, openLines } = await setUp();
    const { settlements } = await mollie.control({ payOut: 'paidout' });
    const { reference = '', minor = 0 } = settlements[0] ?? {};
    const line = {
      amount: (minor / 100).toFixed(2),
      text: `Mollie ${reference}`,
      bankReference: 'P1',
      day: '2026-11-25',
    };
    await upload(camtFile([line], version));
    expect(await openLines()).toHaveLength(1);
    expect(await readPayouts()).toMatchObject({ written: 1, matched: 1 });
    expect(await openLines()).toEqual([]);
    const page = await documentOf(await open(`${routes.month}?maand=2026-11`));
    expect(plain(page.text)).toContain('25 nov 2026');
    expect(await said(await upload(camtFile([line], version)))).toContain('1 regel was al ingelezen');
  });
});

test('what nobody knows can be booked as a gift or laid aside, once, and stands in the log', async () => {
  const { upload, open, send, transfers, openLines, acts } = await setUp();
  await upload(
    camtFile([
      { amount: '33.00', text: 'voor de kamer', bankReference: 'O3' },
      { amount: '44.00', bankReference: 'O4' },
    ]),
  );
  const page = await documentOf(await open(routes.statement));
  expect(page.querySelectorAll('form[data-action=assign]')).toHaveLength(2);
  const [gift, other] = (await openLines()).toSorted((one, another) => one.cents - another.cents);
  const book = { key: gift?.key ?? '', purpose: 'room:top', action: 'book' };
  expect(locationOf(await send(routes.statement, book))).toBe(`${routes.statement}?klaar=booked`);
  expect(locationOf(await send(routes.statement, book))).toBe(`${routes.statement}?klaar=gone`);
  await send(routes.statement, { key: other?.key ?? '', purpose: 'fund', action: 'aside' });
  expect(await transfers()).toEqual(['2026-11-23 3300 room:top banktransfer']);
  expect(await openLines()).toEqual([]);
  expect(await acts()).toEqual(['statement-read', 'transfer-booked', 'transfer-set-aside']);
  expect((await send(routes.statement, { ...book, purpose: 'room:elsewhere' })).status).toBe(400);
  expect((await send(routes.statement, { key: "' OR 1=1", action: 'book' })).status).toBe(400);
});

test('two presses at once are one gift', async () => {
  const { upload, send, transfers, openLines } = await setUp();
  await upload(camtFile([{ amount: '33.00', bankReference: 'O3' }]));
  const [line] = await openLines();
  const press = () => send(routes.statement, { key: line?.key ?? '', purpose: 'fund', action: 'book' });
  await Promise.all(Array.from({ length: 5 }, press));
  expect(await transfers()).toEqual(['2026-11-23 3300 fund banktransfer']);
});

test('a file that is read in five times at once books each gift once', async () => {
  const { upload, transfers } = await setUp();
  const lines = Array.from({ length: 6 }, (_, n) => ({
    amount: `${n + 1}.00`,
    structured: klop,
    bankReference: `B${n}`,
  }));
  await Promise.all(Array.from({ length: 5 }, () => upload(camtFile(lines))));
  expect(await transfers()).toHaveLength(6);
});

test('who paid is nowhere in the database, and what was written is gone when it is known or after 90 days', async () => {
  const { upload, openLines, database, deps, pass, send } = await setUp();
  const text = `voor de kamer van ${payerIban} en NL91 ABNA 0417 1643 00`;
  await upload(camtFile([{ amount: '33.00', text, bankReference: 'O3', payer: 'Gerrit Zonderling' }]));
  expect((await openLines())[0]?.text).toBe('voor de kamer van … en …');
  for (const secret of ['Zonderling', payerIban, '0417']) expect(database()).not.toContain(secret);
  pass(91 * day);
  await forgetUntil(deps, Infinity);
  const [line] = await openLines();
  expect(line?.text).toBeUndefined();
  await send(routes.statement, { key: line?.key ?? '', action: 'aside' });
});

describe('a file that is no statement', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">&lol2;</Document>`;
  const outside = `<?xml version="1.0"?><!DOCTYPE foo [<!ENTITY xxe SYSTEM "file:///etc/passwd">]><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">&xxe;</Document>`;
  test.each([
    ['no XML', 'Datum;Bedrag\n2026;12', 'not-xml'],
    ['half a file', camtFile([{ amount: '1.00' }]).slice(0, 900), 'not-xml'],
    ['entities that blow up', bomb, 'not-xml'],
    ['a file from outside', outside, 'not-xml'],
    ['another message', camtFile([]).replace('camt.053', 'camt.052'), 'not-camt'],
    ['other XML', '<html><body>Hallo</body></html>', 'not-camt'],
    ['another version', camtFile([]).replace('001.02', '001.04'), 'other-version'],
    ['an amount that is none', camtFile([{ amount: '12,50' }]), 'unreadable'],
    ['a day that is none', camtFile([{ amount: '12.50', day: '2026-02-31' }]), 'unreadable'],
    ['nothing', '', 'no-file'],
  ] as const)('%s is told in plain words, and changes nothing', async (_, xml, error) => {
    const { upload, acts, transfers } = await setUp();
    const response = await upload(xml);
    expect(response.status).toBe(422);
    expect(plain((await documentOf(response)).querySelector('.field-error')?.text ?? '')).toContain(t.errors[error]);
    expect(await acts()).toEqual([]);
    expect(await transfers()).toEqual([]);
  });

  test('too large is refused, and so is another site', async () => {
    const { upload } = await setUp();
    const large = await upload(new Blob([new Uint8Array(4_100_000)]));
    expect([large.status, plain((await documentOf(large)).text)]).toEqual([
      413,
      expect.stringContaining(t.errors['too-large']),
    ]);
    expect((await upload(camtFile([]), { Origin: 'https://elsewhere.example' })).status).toBe(403);
  });

  test('nested a thousand deep does not hang', async () => {
    const { upload } = await setUp();
    const deep = `${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}`;
    const xml = camtFile([]).replace('<GrpHdr>', `${deep}<GrpHdr>`);
    expect((await upload(xml)).status).toBe(422);
  });
});
