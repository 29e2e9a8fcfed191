import { expect, test } from 'vitest';
import { choice, choices, list, optional, reference, variants } from '../../../src/collections/shapes.ts';
import { date, partialDate, text, time } from '../../../src/collections/fields.ts';

const label = { label: 'Veld' };

test('what an emptied field leaves behind counts as absent', () => {
  const { schema } = optional(text(label));
  expect(['', null, undefined].map((value) => schema.parse(value))).toEqual([undefined, undefined, undefined]);
  expect(schema.parse(' Zuilen ')).toBe('Zuilen');
});

test('a date that YAML turned into a moment or a number is the date that was typed', () => {
  expect(date(label).schema.parse(new Date('2026-11-23T00:00:00Z'))).toBe('2026-11-23');
  expect(partialDate(label).schema.parse(2019)).toBe('2019');
  expect(partialDate(label).schema.parse('2019-03')).toBe('2019-03');
});

test.each(['24:00', '9:30', '09:60', '0930'])('%s is no time', (value) => {
  expect(time(label).schema.safeParse(value).success).toBe(false);
});

test('only the fields of the chosen shape exist', () => {
  const price = variants(label, {
    free: { label: 'Gratis', fields: {} },
    amount: { label: 'Bedrag', fields: { note: text(label) } },
  });
  expect(price.schema.parse({ type: 'free' })).toEqual({ type: 'free' });
  expect(price.schema.safeParse({ type: 'free', note: 'met eten' }).success).toBe(false);
  expect(price.schema.safeParse({ type: 'amount' }).success).toBe(false);
  expect(price.widget.types.map(({ name }) => name)).toEqual(['free', 'amount']);
});

test('a form knows what the schema knows: options, number, collection', () => {
  const cities = { amsterdam: 'Amsterdam', utrecht: 'Utrecht' } as const;
  expect(choice(label, cities).widget.options).toEqual([
    { value: 'amsterdam', label: 'Amsterdam' },
    { value: 'utrecht', label: 'Utrecht' },
  ]);
  expect(choices({ ...label, min: 1 }, cities).schema.safeParse([]).success).toBe(false);
  expect(list({ ...label, min: 1 }, text(label)).widget.required).toBe(true);
  expect(reference('rooms', label).widget.collection).toBe('rooms');
});
