import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { formatCents, parseCents } from '../../../src/cms/widgets/cents-text.ts';
import { fileName } from '../../../src/cms/widgets/file-name.ts';
import { datePartsOf, dateProblem, partialDateOf } from '../../../src/cms/widgets/partial-date.ts';

test('an amount comes back as it was written', () => {
  assert(property(integer({ min: 1, max: 99_999_99 }), (cents) => parseCents(formatCents(cents)) === cents));
});

test.each([
  ['2', 200],
  ['2,5', 250],
  ['€ 2,50', 250],
  ['2.50', 250],
  ['1.250,00', 125_000],
  ['1.10', 110],
  ['0', undefined],
  ['twee', undefined],
  ['2,505', undefined],
])('%s is %s cents', (text, cents) => {
  expect(parseCents(text)).toBe(cents);
});

test.each(['2019', '2019-03', '2019-03-31'])('%s comes back as it was', (date) => {
  expect(partialDateOf(datePartsOf(date))).toBe(date);
});

test.each([
  [{ day: '31', month: '11', year: '2026' }, '31 bestaat niet in deze maand.'],
  [{ day: '3', month: '', year: '2026' }, 'Kies ook de maand.'],
  [{ day: '', month: '03', year: '' }, 'Vul het jaar in met vier cijfers, zoals 2026.'],
  [{ day: '', month: '', year: '' }, undefined],
])('%j: %s', (parts, problem) => {
  expect(dateProblem(parts)).toBe(problem);
  expect(partialDateOf(parts)).toBeUndefined();
});

test('a file gets a name that can be an address, and not that of another', () => {
  expect(fileName('Zomerfeest Één (2).JPG', 'webp', 1_700_000_000_000)).toBe('zomerfeest-een-2-loyw3v28.webp');
  expect(fileName('图片.png', 'webp', 1)).toBe('bestand-1.webp');
});
