import { describe, expect, test } from 'vitest';
import { transferReference } from '../../../src/domain/donations/bank-transfer/reference.ts';
import { day } from '../../../src/shared/time.ts';
import { wholeFund } from '../../../src/domain/donations/money/purpose.ts';
import { forgetUntil } from '../../../functions/jobs/retention.ts';
import { bankStatement as t } from '../../../src/i18n/nl/bank-statement.ts';
import { treasurerRoutes as routes } from '../../../src/routes.ts';
import { camtFile, payerIban, type CamtFixture } from '../../fixtures/camt.ts';
import { rememberClientAddress } from '../../../functions/http/client-address.ts';
import { documentOf, locationOf, siteUrl } from '../donations/donation-setup.ts';
import { plain, setUpStatements as setUp } from './statement-setup.ts';

const klop = transferReference({ kind: 'room', room: 'de-klop' });
const fund = transferReference(wholeFund);
describe.each(['02', '08'] as const)('a statement in version %s', (version) => {
  test('books transfers with our reference, each once, whatever is read in how often', async () => {
    const { upload, said, transfers, acts, openLines } = await setUp();
    const lines: CamtFixture[] = [
      { amount: '25.00', bankReference: 'B1', structured: klop },
      { amount: '10', bankReference: 'B2', text: `Gift ${fund.replace(/(.{4})/g, '$1 ').toLowerCase()} dank u wel` },
      { amount: '7.5', day: '2026-11-22', bankReference: 'B3', text: `${klop}gift` },
    ];
    const done = await upload(camtFile(lines, version));
    expect(await said(done)).toContain('3 giften geboekt, samen € 42,50.');
    const booked = ['2026-11-23 1000 fund banktransfer', '2026-11-23 2500 room:de-klop banktransfer'];
    expect((await transfers()).toSorted()).toEqual(['2026-11-22 750 room:de-klop banktransfer', ...booked]);
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
      day: '2026-11-22',
    };
    await upload(camtFile([line], version));
    expect(await openLines()).toHaveLength(1);
    expect(await readPayouts()).toMatchObject({ written: 1, matched: 1 });
    expect(await openLines()).toEqual([]);
    const page = await documentOf(await open(`${routes.month}?maand=2026-11`));
    expect(plain(page.text)).toContain('22 nov 2026');
    expect(await said(await upload(camtFile([line], version)))).toContain('1 regel was al ingelezen');
  });
});

test('what nobody knows can be booked as a gift or laid aside, once, and stands in the log', async () => {
  const { upload, open, decide, send, transfers, openLines, acts, page } = await setUp();
  await upload(
    camtFile([
      { amount: '33.00', text: 'voor de kamer', bankReference: 'O3', payer: 'Gerrit Zonderling' },
      { amount: '44.00', bankReference: 'O4' },
    ]),
  );
  expect((await page()).querySelectorAll('form[data-action=assign] [data-line]')).toHaveLength(2);
  expect(plain((await page()).text)).toContain('Gerrit Zonderling');
  const [gift, other] = (await openLines()).toSorted((one, another) => one.cents - another.cents);
  const book = () => decide('book', gift?.key ?? '', { purpose: 'room:top' });
  expect(locationOf(await book())).toBe(`${routes.statement}?klaar=booked`);
  expect(locationOf(await book())).toBe(`${routes.statement}?klaar=gone`);
  await decide('aside', other?.key ?? '');
  expect(await transfers()).toEqual(['2026-11-23 3300 room:top banktransfer']);
  expect(await openLines()).toEqual([]);
  expect(await acts()).toEqual(['statement-read', 'transfer-booked', 'transfer-set-aside']);
  expect(plain((await documentOf(await open(routes.log))).text)).toContain('€ 33,00, 23 nov 2026, Kamer TOP');
  await upload(camtFile([{ amount: '1.00', bankReference: 'O5' }]));
  const [left] = await openLines();
  expect((await decide('book', left?.key ?? '', { purpose: 'room:elsewhere' })).status).toBe(400);
  expect((await send({ do: "book ' OR 1=1" })).status).toBe(400);
});

test('several lines are decided in one go, each with its own purpose', async () => {
  const { upload, answer, cookie, transfers, openLines, send } = await setUp();
  await upload(camtFile([1, 2, 3].map((n) => ({ amount: `${n}.00`, bankReference: `M${n}` }))));
  const lines = (await openLines()).toSorted((one, other) => one.cents - other.cents);
  const body = new URLSearchParams({ do: 'book' });
  for (const [n, { key }] of lines.slice(0, 2).entries()) {
    body.append('key', key);
    body.append(`purpose-${key}`, n === 0 ? 'room:top' : 'fund');
  }
  await answer(formPostOf(body, cookie));
  expect((await transfers()).toSorted()).toEqual([
    '2026-11-23 100 room:top banktransfer',
    '2026-11-23 200 fund banktransfer',
  ]);
  expect(locationOf(await send({ do: 'aside' }))).toBe(`${routes.statement}?klaar=none`);
  expect(await openLines()).toHaveLength(1);
});

test('two presses at once are one gift', async () => {
  const { upload, decide, transfers, openLines } = await setUp();
  await upload(camtFile([{ amount: '33.00', bankReference: 'O3' }]));
  const [line] = await openLines();
  await Promise.all(Array.from({ length: 5 }, () => decide('book', line?.key ?? '', { purpose: 'fund' })));
  expect(await transfers()).toEqual(['2026-11-23 3300 fund banktransfer']);
});

describe('a decision that was wrong', () => {
  test('of a gift that came by itself is taken back with a reason, and may be booked for another room', async () => {
    const { upload, takeBack, decide, transfers, net, openLines, open, page } = await setUp();
    const file = camtFile([{ amount: '12.00', structured: klop, bankReference: 'W1' }]);
    await upload(file);
    const [booked] = (await page()).querySelectorAll('form[data-action=take-back] input[name=key]');
    const key = booked?.getAttribute('value') ?? '';
    expect((await takeBack(key, ' ')).status).toBe(422);
    expect(await net()).toBe(1200);
    expect(locationOf(await takeBack(key, 'verkeerde kamer'))).toBe(`${routes.statement}?klaar=taken-back`);
    expect(locationOf(await takeBack(key, 'nog een keer'))).toBe(`${routes.statement}?klaar=gone`);
    expect(await net()).toBe(0);
    await upload(file);
    expect([await net(), (await openLines()).length]).toEqual([0, 1]);
    await decide('book', key, { purpose: 'room:top' });
    expect((await transfers()).toSorted()).toEqual([
      '2026-11-23 -1200 room:de-klop banktransfer',
      '2026-11-23 1200 room:de-klop banktransfer',
      '2026-11-23 1200 room:top banktransfer',
    ]);
    await takeBack(key, 'toch geen gift');
    await decide('aside', key);
    expect(await net()).toBe(0);
    expect(plain((await documentOf(await open(routes.log))).text)).toContain('Kamer De Klop: verkeerde kamer');
  });

  test('pressed five times at once gives one entry that corrects', async () => {
    const { upload, takeBack, net, transfers, page } = await setUp();
    await upload(camtFile([{ amount: '12.00', structured: klop, bankReference: 'W1' }]));
    const key = (await page()).querySelector('form[data-action=take-back] input[name=key]')?.getAttribute('value');
    await Promise.all(Array.from({ length: 5 }, () => takeBack(key ?? '', 'fout')));
    expect([await net(), (await transfers()).length]).toEqual([0, 2]);
  });

  test('that it was no gift is taken back too', async () => {
    const { upload, takeBack, decide, openLines } = await setUp();
    await upload(camtFile([{ amount: '12.00', bankReference: 'W1' }]));
    const [line] = await openLines();
    await decide('aside', line?.key ?? '');
    await takeBack(line?.key ?? '', 'was wel een gift');
    expect(await openLines()).toMatchObject([{ key: line?.key, revision: 1 }]);
  });
});

test('no money of an account is a gift any more, until a person takes that back; with our reference it always is', async () => {
  const { upload, decide, openLines, transfers, send, deps } = await setUp();
  await upload(camtFile([1, 2].map((n) => ({ amount: `${n}0.00`, text: 'huur', bankReference: `R${n}` }))));
  const [line] = await openLines();
  await decide('rule', line?.key ?? '');
  expect(await openLines()).toEqual([]);
  await upload(
    camtFile([
      { amount: '30.00', text: 'huur', bankReference: 'R3' },
      { amount: '5.00', structured: fund, bankReference: 'R4' },
    ]),
  );
  expect([await openLines(), await transfers()]).toEqual([[], ['2026-11-23 500 fund banktransfer']]);
  const [rule] = await deps.bankEntries.rules('test');
  await send({ do: 'remove-rule', counter: rule?.counter ?? '' });
  await upload(camtFile([{ amount: '40.00', text: 'huur', bankReference: 'R6' }]));
  expect(await openLines()).toHaveLength(1);
});

test('an account that nobody called ours is asked about before anything is kept', async () => {
  const { upload, post, transfers, acts, deps } = await setUp({ ours: false });
  const file = camtFile([{ amount: '12.00', structured: klop, bankReference: 'W1' }]);
  const asked = await upload(file);
  expect(asked.status).toBe(422);
  expect(plain((await documentOf(asked)).text)).toContain('NL02 ABNA 0123 4567 89');
  expect([await transfers(), await acts(), await deps.bankEntries.covered('test')]).toEqual([[], [], []]);
  await post([file], ['NL02ABNA0123456789']);
  await upload(file.replace('12.00', '13.00').replace('W1', 'W2'));
  expect(await transfers()).toHaveLength(2);
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

test('the account of who paid is nowhere in the database; a name and what was written are gone when it is known or after 90 days', async () => {
  const { upload, openLines, database, deps, pass, decide } = await setUp();
  const text = `voor de kamer van ${payerIban} en NL91 ABNA 0417 1643 00`;
  await upload(camtFile([{ amount: '33.00', text, bankReference: 'O3', payer: 'Gerrit Zonderling' }]));
  expect((await openLines())[0]?.text).toBe('voor de kamer van … en …');
  for (const secret of [payerIban, '0417']) expect(database()).not.toContain(secret);
  pass(91 * day);
  await forgetUntil(deps, Infinity);
  const [line] = await openLines();
  expect([line?.text, line?.payer, line?.counter]).toEqual([undefined, undefined, undefined]);
  expect(database()).not.toContain('Zonderling');
  await decide('aside', line?.key ?? '');
});

describe('a file that is no statement', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">&lol2;</Document>`;
  const outside = `<?xml version="1.0"?><!DOCTYPE foo [<!ENTITY xxe SYSTEM "file:///etc/passwd">]><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">&xxe;</Document>`;
  test.each([
    ['no XML', 'een brief', 'not-xml'],
    ['CSV', 'Datum;Bedrag;Naam\n2026;12;x', 'csv'],
    ['half a file', camtFile([{ amount: '1.00' }]).slice(0, 900), 'not-xml'],
    ['entities that blow up', bomb, 'not-xml'],
    ['a file from outside', outside, 'not-xml'],
    ['other XML', '<html><body>Hallo</body></html>', 'not-camt'],
    ['a version that is not there yet', camtFile([]).replace('001.02', '001.14'), 'other-version'],
    ['MT940', ':20:940S\n:25:NL02ABNA0123456789\n:60F:C261123EUR0,00', 'mt940'],
    ['the list of today', camtFile([]).replaceAll('camt.053', 'camt.052'), 'camt-052'],
    ['a broken ZIP', 'PK\u0003\u0004 and nothing more', 'zip'],
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

function formPostOf(body: URLSearchParams, cookie: string): Request {
  const headers = { Origin: siteUrl, 'Sec-Fetch-Site': 'same-origin', Cookie: cookie };
  return rememberClientAddress(new Request(siteUrl + routes.statement, { method: 'POST', body, headers }), '192.0.2.1');
}
