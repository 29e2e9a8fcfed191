import { expect, test } from 'vitest';
import { transferReference } from '../../../src/domain/donations/bank-transfer/reference.ts';
import { wholeFund } from '../../../src/domain/donations/money/purpose.ts';
import { readCamt } from '../../../functions/treasurer/statement/read-camt.ts';
import { receivedLines } from '../../../functions/treasurer/statement/received-lines.ts';
import { camtFile } from '../../fixtures/camt.ts';

const fund = transferReference(wholeFund);
const booked = '<BookgDt><Dt>2026-11-23</Dt></BookgDt>';
const file = camtFile([{ amount: '25.00', text: fund }]);
const undated = '<Ntry><Amt Ccy="EUR">9.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>PDNG</Sts></Ntry>';
const remittance = /<RmtInf>.*<\/RmtInf>/;

/** What banks write, and our own file does not. */
test.each([
  ['a structured reference that is empty', file.replace('</Ustrd>', '</Ustrd><Strd><CdtrRefInf/></Strd>')],
  [
    'another document in its place',
    file.replace('</Ustrd>', '</Ustrd><Strd><RfrdDocInf><Nb>1</Nb></RfrdDocInf></Strd>'),
  ],
  ['no amount of the transaction', file.replace(/<AmtDtls>.*<\/AmtDtls>/, '<AmtDtls><TxAmt/></AmtDtls>')],
  ['all five decimals', file.replaceAll('25.00<', '25.00000<')],
  ['no day of booking, but one of value', file.replace(booked, '')],
  ['a moment in place of a day', file.replace(booked, '<BookgDt><DtTm>2026-11-22T23:30:00Z</DtTm></BookgDt>')],
  ['a moment on our own clock', file.replace(booked, '<BookgDt><DtTm>2026-11-23T00:30:00+01:00</DtTm></BookgDt>')],
  ['a moment without a zone', file.replace(booked, '<BookgDt><DtTm>2026-11-23T00:30:00</DtTm></BookgDt>')],
  ['all words in what the bank adds', file.replace(remittance, '').replace('Naam:', `/REMI/${fund}/EREF/1 Naam:`)],
  ['a line that is not booked yet and has no day', file.replace('</Ntry>', `</Ntry>${undated}`)],
])('a statement is read with %s', (_, xml) => {
  const read = readCamt(xml);
  if (read.outcome !== 'read') throw new Error(read.outcome);
  expect(receivedLines(read.lines, [])).toMatchObject([{ bookedOn: '2026-11-23', cents: 2500, purpose: wholeFund }]);
});

test('what the bank brings back of our own payments is no gift, also when it gives a reason and no sign', () => {
  const returned = file.replace('<RmtInf>', '<RtrInf><Rsn><Cd>AC01</Cd></Rsn></RtrInf><RmtInf>');
  const read = readCamt(returned);
  if (read.outcome !== 'read') throw new Error(read.outcome);
  expect(receivedLines(read.lines, []).map(({ purpose }) => purpose)).toEqual([undefined]);
});

test('of payments that the bank booked in one sum only the one that came back is no gift', () => {
  const details = /<TxDtls>.*?<\/TxDtls>/s.exec(file)?.[0] ?? '';
  const returned = details.replace('<RmtInf>', '<RtrInf><Rsn><Cd>AC01</Cd></Rsn></RtrInf><RmtInf>');
  const together = file.replace(details, details + returned).replace('25.00<', '50.00<');
  const read = readCamt(together);
  if (read.outcome !== 'read') throw new Error(read.outcome);
  expect(receivedLines(read.lines, []).map(({ cents, purpose }) => ({ cents, purpose }))).toEqual([
    { cents: 2500, purpose: wholeFund },
    { cents: 2500, purpose: undefined },
  ]);
});

test('a fraction of a cent is no amount', () => {
  expect(readCamt(file.replaceAll('25.00<', '25.005<'))).toEqual({ outcome: 'unreadable' });
});
