import * as fc from 'fast-check';
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { epcPayload } from '../../../../src/domain/donations/bank-transfer/epc-payload.ts';
import { grouped, isIban } from '../../../../src/shared/iban.ts';
import { mod97 } from '../../../../src/shared/mod97.ts';
import { purposeOfReference, transferReference } from '../../../../src/domain/donations/bank-transfer/reference.ts';
import { cents } from '../../../../src/domain/donations/money/cents.ts';
import { wholeFund, type Purpose } from '../../../../src/domain/donations/money/purpose.ts';
import { dutch } from '../../../../src/views/ui/locale.ts';

import { bankTransfer } from '../../../../src/views/donations/bank-transfer.ts';
import { qrCode } from '../../../../src/views/ui/qr-code.ts';
import { readCode } from '../../../read-code.ts';

const account = { iban: 'NL91ABNA0417164300', name: 'Proeffonds' };
const room = (slug: string): Purpose => ({ kind: 'room', room: slug });
const slug = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,5}$/, { size: 'small' });
const rooms = globSync('content/rooms/*.md').map((file) => basename(file, '.md'));

describe('an IBAN', () => {
  test.each(['NL91ABNA0417164300', 'NL91 ABNA 0417 1643 00', 'GB82WEST12345698765432'])('%s is right', (iban) => {
    expect(isIban(iban)).toBe(true);
  });

  test('is wrong as soon as one digit is, or two are in the wrong order', () => {
    expect(isIban('NL91ABNA0417164301')).toBe(false);
    expect(isIban('NL91ABNA0417146300')).toBe(false);
  });
});

describe('a reference', () => {
  test('is that of ISO 11649', () => {
    // The example of the standard itself: RF18 5390 0754 7034.
    expect(mod97('539007547034RF18')).toBe(1);
    expect(transferReference(wholeFund)).toMatch(/^RF\d\dBWKFONDS$/);
  });

  test('has check digits that are right, fits on a bank statement, and leads back to what it is for', () => {
    fc.assert(
      fc.property(slug, (name) => {
        const reference = transferReference(room(name));
        expect(mod97(reference.slice(4) + reference.slice(0, 4))).toBe(1);
        expect(reference.length).toBeLessThanOrEqual(25);
        expect(purposeOfReference(grouped(reference).toLowerCase(), [name])).toEqual(room(name));
      }),
    );
  });

  test('of every room of the site is another one', () => {
    expect(rooms.length).toBeGreaterThan(5);
    const references = [wholeFund, ...rooms.map(room)].map(transferReference);
    expect(new Set(references).size).toBe(references.length);
  });

  test('with a typing error is nobody’s', () => {
    const reference = transferReference(room('de-klop'));
    expect(purposeOfReference(reference.replace('KLOP', 'KLOB'), rooms)).toBeUndefined();
    expect(purposeOfReference('Bedankt voor alles', rooms)).toBeUndefined();
    expect(purposeOfReference(transferReference(wholeFund), rooms)).toEqual(wholeFund);
  });
});

describe('the QR code', () => {
  test('holds the lines of EPC069-12, in order', () => {
    const reference = transferReference(room('de-klop'));
    expect(epcPayload({ account, reference, amount: cents(1250) })).toBe(
      `BCD\n002\n1\nSCT\n\nProeffonds\nNL91ABNA0417164300\nEUR12.50\n\n${reference}`,
    );
  });

  test('leaves the amount to the donor where it is not known', () => {
    expect(epcPayload({ account, reference: 'RF18539007547034' }).split('\n')[7]).toBe('');
  });

  test('is read by a reader that did not make it, small and large, with and without an amount', async () => {
    for (const [amount, width] of [
      [undefined, 160],
      [cents(1), 300],
      [cents(50_000_00), 600],
    ] as const) {
      const svg = bankTransfer(
        {
          account: { ...account, name: 'Stichting Vriendën van de Kamer' },
          purpose: room('hart-voor-leidsche-rijn'),
          purposeName: 'x',
          ...(amount && { amount }),
        },
        dutch,
      );
      const read = await readCode(svg.toString(), width);
      expect(read).toBe(
        epcPayload({
          account: { ...account, name: 'Stichting Vriendën van de Kamer' },
          reference: transferReference(room('hart-voor-leidsche-rijn')),
          amount,
        }),
      );
    }
  });

  test('says what it is for to who does not see it', () => {
    expect(qrCode('x', 'Een "code" <b>').toString()).toContain('aria-label="Een &quot;code&quot; &lt;b&gt;"');
  });
});
