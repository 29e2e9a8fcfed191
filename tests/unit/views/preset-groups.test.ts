import { expect, test } from 'vitest';
import { presetGroups } from '../../../src/views/donations/preset-groups.ts';

const fieldsOf = (presets: Parameters<typeof presetGroups>[0]) =>
  presetGroups(presets).map(({ name, frequencies, presets: shown }) => [
    name,
    frequencies.length,
    ...shown.map(({ cents }) => cents),
  ]);

test('amounts for every frequency are one group, as they were before', () => {
  expect(fieldsOf([{ cents: 500 }, { cents: 1000 }])).toEqual([['amount', 4, 500, 1000]]);
});

test('amounts of one frequency take the place of the others there, and no two groups share a field', () => {
  expect(fieldsOf([{ cents: 2500, frequency: 'once' }, { cents: 500 }])).toEqual([
    ['amount', 1, 2500],
    ['amountMonthly', 1, 500],
    ['amountQuarterly', 1, 500],
    ['amountYearly', 1, 500],
  ]);
});
