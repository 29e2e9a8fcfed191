import { expect, test } from 'vitest';
import { transferReference } from '../../../src/domain/donations/bank-transfer/reference.ts';
import { wholeFund } from '../../../src/domain/donations/money/purpose.ts';
import { bankStatements } from '../../../functions/treasurer/bank-statement/bank-statements.ts';
import { readCamt } from '../../../functions/treasurer/bank-statement/read-camt.ts';
import { camtFile } from '../../fixtures/camt.ts';

const fund = transferReference(wholeFund);
const booked = '<BookgDt><Dt>2026-11-23</Dt></BookgDt>';
const file = camtFile([{ amount: '25.00', text: fund }]);
const undated = '<Ntry><Amt Ccy="EUR">9.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>PDNG</Sts></Ntry>';
const remittance = /<RmtInf>.*<\/RmtInf>/;

function read(xml: string) {
  const done = readCamt(xml);
  if (done.outcome !== 'read') throw new Error(done.outcome);
  return bankStatements(done.statements, ['de-klop', 'top'], '2026-11-30');
}

const linesOf = (xml: string) => read(xml).flatMap(({ entries }) => entries.flatMap(({ lines }) => lines));

/** What banks write, and our own file does not. */
test.each([
  ['a structured reference that is empty', file.replace('</Ustrd>', '</Ustrd><Strd><CdtrRefInf/></Strd>')],
  [
    'another document in its place',
    file.replace('</Ustrd>', '</Ustrd><Strd><RfrdDocInf><Nb>1</Nb></RfrdDocInf></Strd>'),
  ],
  ['no amount of the transaction', file.replace(/<AmtDtls>.*<\/AmtDtls>/, '<AmtDtls><TxAmt/></AmtDtls>')],
  ['all five decimals', file.replaceAll('25.00<', '25.00000<')],
  ['zeros in front of the amount', file.replaceAll('25.00<', '000000000000025.00<')],
  ['no decimals', file.replaceAll('25.00<', '25<')],
  ['character references', file.replaceAll('25.00<', '&#50;5.00<').replace('A. Gever', 'Ren&#xe9; Gever')],
  ['no day of booking, but one of value', file.replace(booked, '')],
  ['a moment in place of a day', file.replace(booked, '<BookgDt><DtTm>2026-11-22T23:30:00Z</DtTm></BookgDt>')],
  ['a moment on our own clock', file.replace(booked, '<BookgDt><DtTm>2026-11-23T00:30:00+01:00</DtTm></BookgDt>')],
  ['a moment without a zone', file.replace(booked, '<BookgDt><DtTm>2026-11-23T00:30:00</DtTm></BookgDt>')],
  ['all words in what the bank adds', file.replace(remittance, '').replace('Naam:', `/REMI/${fund}/EREF/1 Naam:`)],
  ['a line that is not booked yet and has no day', file.replace('</Ntry>', `</Ntry>${undated}`)],
  ['version 04', file.replace('001.02', '001.04')],
  ['version 13', file.replace('001.02', '001.13')],
])('a statement is read with %s', (_, xml) => {
  expect(linesOf(xml)).toMatchObject([{ bookedOn: '2026-11-23', cents: 2500, purpose: wholeFund }]);
});

test('what the bank brings back of our own payments is no gift, also when it gives a reason and no sign', () => {
  const returned = file.replace('<RmtInf>', '<RtrInf><Rsn><Cd>AC01</Cd></Rsn></RtrInf><RmtInf>');
  expect(linesOf(returned)).toMatchObject([{ isReversal: true, choices: [wholeFund] }]);
  expect(linesOf(returned)[0]?.purpose).toBeUndefined();
});

test('of payments that the bank booked in one sum only the one that came back is no gift', () => {
  const details = /<TxDtls>.*?<\/TxDtls>/s.exec(file)?.[0] ?? '';
  const returned = details.replace('<RmtInf>', '<RtrInf><Rsn><Cd>AC01</Cd></Rsn></RtrInf><RmtInf>');
  const together = file.replace(details, details + returned).replace('25.00<', '50.00<');
  expect(linesOf(together).map(({ cents, purpose }) => ({ cents, purpose }))).toEqual([
    { cents: 2500, purpose: wholeFund },
    { cents: 2500, purpose: undefined },
  ]);
});

test('a sum that does not add up, or of which the parts have no amount, is left to a person with all that it names', () => {
  const batch = [
    { amount: '10.00', structured: fund },
    { amount: '20.00', structured: transferReference({ kind: 'room', room: 'top' }) },
  ];
  for (const xml of [
    camtFile([{ amount: '31.00', batch }]),
    camtFile([{ amount: '30.00', batch }]).replaceAll(/<AmtDtls>.*?<\/AmtDtls>/g, ''),
  ]) {
    expect(linesOf(xml)).toMatchObject([{ choices: [wholeFund, { room: 'top' }] }]);
    expect(linesOf(xml)[0]?.purpose).toBeUndefined();
  }
});

test.each([
  ['a fraction of a cent', file.replace('25.00<', '25.005<'), 'amount'],
  ['a comma', file.replace('25.00<', '25,00<'), 'amount'],
  ['less than nothing', file.replace('25.00<', '-25.00<'), 'amount'],
  ['31 February', file.replace(booked, '<BookgDt><Dt>2026-02-31</Dt></BookgDt>'), 'day'],
  ['a day to come', file.replaceAll('2026-11-23', '2026-12-01'), 'future'],
  ['neither in nor out', file.replace('>CRDT</CdtDbtInd>\n        \n', '>BOTH</CdtDbtInd>\n'), 'direction'],
])('a line with %s is named by its place, and the others are read', (_, odd, reason) => {
  const good = camtFile([{ amount: '7.00', text: fund, day: '2026-11-22' }]);
  const line = /<Ntry>[\s\S]*<\/Ntry>/.exec(good)?.[0] ?? '';
  const [statement] = read(odd.replace('<Ntry>', `${line}<Ntry>`));
  expect(statement?.unread).toEqual([{ line: 2, reason }]);
  expect(statement?.entries.flatMap(({ lines }) => lines.map(({ cents }) => cents))).toEqual([700]);
});

test('who paid is cut from what is kept, also where the bank or the payer wrote it in the text', () => {
  const text = 'gift van J. de Wit, /NAME/J. de Wit/REMI/dank u De Wit, Witte Gijs NL91 ABNA 0417 1643 00';
  const [line] = linesOf(camtFile([{ amount: '7.00', text, payer: 'J. de Wit' }]));
  expect(line?.text).toBe('gift van …, …/REMI/dank u De Wit, Witte Gijs …');
  expect(line?.payer).toBe('J. de Wit');
});

test('a text full of the beginnings of references is looked through in no time', () => {
  const began = performance.now();
  linesOf(camtFile([{ amount: '7.00', text: 'RF16'.repeat(40_000) }]));
  expect(performance.now() - began).toBeLessThan(2_000);
});
