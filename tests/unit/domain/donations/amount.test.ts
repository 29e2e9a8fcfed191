import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maximumAmount, parseAmount } from '../../../../src/domain/donations/money/amount.ts';

describe('parseAmount', () => {
  it.each([
    ['10', 1000],
    ['12,50', 1250],
    ['12.50', 1250],
    ['12,5', 1250],
    ['€ 1.234,56', 123456],
    ['€1.234,56', 123456],
    ['1,234.56', 123456],
    ['1 000', 100000],
    ['1\u00A0000,50', 100050],
    ['€ 1\u202F000.50', 100050],
    ['1 000,-', 100000],
    ['1 000 000', 'amount-too-large'],
    ['10,-', 1000],
    ['10,--', 1000],
    ['EUR 25', 2500],
    ['25 euro', 2500],
    ['25 EUR', 2500],
    ['25€', 2500],
    [' 10 ', 1000],
    ['007', 700],
    ['1.234.567', 'amount-too-large'],
    ['50000', 5000000],
    ['50000,01', 'amount-too-large'],
    ['1', 100],
    ['0,99', 'amount-too-small'],
    ['0', 'amount-too-small'],
    ['', 'amount-missing'],
    ['   ', 'amount-missing'],
    ['€', 'amount-missing'],
    ['1.234', 'amount-ambiguous'],
    ['1,234', 'amount-ambiguous'],
    ['12.345', 'amount-ambiguous'],
    ['-5', 'amount-negative'],
    ['€ -5', 'amount-negative'],
    ['- 5,00', 'amount-negative'],
    ['١٢٫٥٠', 1250],
    ['€ ۲۵', 2500],
    ['١٬٢٣٤', 'amount-ambiguous'],
    ['NaN', 'amount-not-a-number'],
    ['Infinity', 'amount-not-a-number'],
    ['1e3', 'amount-not-a-number'],
    ['0x10', 'amount-not-a-number'],
    ['tien', 'amount-not-a-number'],
    ['١٢', 1200],
    ['１２', 'amount-not-a-number'],
    ['12,50,00', 'amount-not-a-number'],
    ['12.3456', 'amount-not-a-number'],
    ['1.23,45', 'amount-not-a-number'],
    ['10 00', 'amount-not-a-number'],
    ['1000 000', 'amount-not-a-number'],
    ['1  000', 'amount-not-a-number'],
    ['1 000.000', 'amount-not-a-number'],
    ['12 5', 'amount-not-a-number'],
    ['9'.repeat(400), 'amount-too-large'],
  ])('reads %j as %j', (typed, expected) => {
    expect(parseAmount(typed, 'once')).toBe(expected);
  });

  it('takes less for a debit than for a single gift', () => {
    expect(parseAmount('1000', 'monthly')).toBe(100000);
    expect(parseAmount('1000,01', 'monthly')).toBe('amount-too-large');
    expect(parseAmount('1000,01', 'once')).toBe(100001);
  });

  it('reads every amount back that Dutch writes, to the cent', () => {
    const dutch = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
    const plain = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, useGrouping: false });
    fc.assert(
      fc.property(fc.integer({ min: 100, max: maximumAmount('once') }), (amount) => {
        expect(parseAmount(dutch.format(amount / 100), 'once')).toBe(amount);
        expect(parseAmount(plain.format(amount / 100), 'once')).toBe(amount);
      }),
    );
  });

  it('reads every amount back that other countries write with a space between thousands', () => {
    const french = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2 });
    const ukrainian = new Intl.NumberFormat('uk-UA', { minimumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: 100, max: maximumAmount('once') }), (amount) => {
        expect(parseAmount(french.format(amount / 100), 'once')).toBe(amount);
        expect(parseAmount(ukrainian.format(amount / 100), 'once')).toBe(amount);
        expect(parseAmount(ukrainian.format(amount / 100).replace(/\s/u, ' '), 'once')).toBe(amount);
      }),
    );
  });

  it('never throws and never gives a broken number, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[€\d.,\- ]{0,20}$/)), (typed) => {
        const amount = parseAmount(typed, 'once');
        const within = typeof amount === 'number' && Number.isSafeInteger(amount) && amount >= 100 && amount <= 5000000;
        expect(typeof amount === 'string' || within).toBe(true);
      }),
    );
  });
});
