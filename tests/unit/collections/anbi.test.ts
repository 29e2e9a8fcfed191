import { describe, expect, test } from 'vitest';
import { shortcomings, yearDue, type AnbiDraft } from '../../../src/collections/anbi-shortcomings.ts';
import { anbi, type AnbiStatus } from '../../../src/collections/anbi.ts';
import { storedImage } from '../../../src/collections/collection.ts';

const schema = anbi.schema(storedImage);
const today = '2026-11-23';
const readable = () => true;

/** Everything the law asks of a large ANBI; a test takes out what it is about. Made up: no such foundation. */
const complete: AnbiDraft = {
  status: { type: 'anbi', since: '2020-01-01' },
  email: 'bestuur@voorbeeld.nl',
  purpose: 'Een doel.',
  policy: { work: 'a', income: 'b', assets: 'c', spending: 'd' },
  board: [{ position: 'voorzitter', name: 'A. Voorbeeld' }],
  pay: { board: 'Niets.', staff: 'Cao.' },
  size: 'large',
  years: [{ year: 2025, activities: 'verslag', accounts: 'rekening', form: 'formulier' }],
};
const found = (changed: AnbiDraft, isReadable: (id: string) => boolean = readable, day = today) =>
  shortcomings({ ...complete, ...changed }, day, isReadable);

test('nothing is missing of an ANBI that shows everything', () => {
  expect(found({})).toEqual([]);
});

test.each([
  ['contact', { email: undefined }],
  ['purpose', { purpose: '' }],
  ['policy', { policy: undefined }],
  ['board', { board: [] }],
  ['pay', { pay: undefined }],
  ['size', { size: undefined }],
] as const)('says that %s is missing', (item, changed) => {
  expect(found(changed)).toEqual([{ item }]);
});

test('any one way to reach them is enough for the law', () => {
  expect(found({ email: undefined, phone: '020 123 45 67' })).toEqual([]);
});

test('accounts of 2024 are too old on 23 November 2026, and were not on 30 June', () => {
  const years = [{ year: 2024, activities: 'verslag', accounts: 'rekening', form: 'formulier' }];
  expect(found({ years })).toEqual(['activities', 'accounts', 'form'].map((item) => ({ item, year: 2025 })));
  expect(found({ years }, readable, '2026-06-30')).toEqual([]);
  expect(found({ years }, readable, '2026-07-01')).toHaveLength(3);
});

test.each([
  ['2026-06-30', 2024],
  ['2026-07-01', 2025],
  ['2026-12-31', 2025],
  ['2027-01-01', 2025],
])('on %s the accounts of %i have to be there', (day, year) => {
  expect(yearDue(day)).toBe(year);
});

test('a report that cannot be read is not there', () => {
  expect(found({}, (id) => id !== 'rekening')).toEqual([{ item: 'accounts', year: 2025 }]);
});

test('only a large ANBI needs the form', () => {
  const years = [{ year: 2025, activities: 'verslag', accounts: 'rekening' }];
  expect(found({ years })).toEqual([{ item: 'form', year: 2025 }]);
  expect(found({ years, size: 'small' })).toEqual([]);
});

test('an ANBI of this year has no accounts to show yet', () => {
  expect(found({ status: { type: 'anbi', since: '2026-03-01' }, years: [] })).toEqual([]);
});

test('who does not know is asked one thing, who is none is asked nothing', () => {
  expect(shortcomings({ status: { type: 'unknown' } }, today, readable)).toEqual([{ item: 'status' }]);
  expect(shortcomings({ status: { type: 'none' } }, today, readable)).toEqual([]);
});

describe('the record', () => {
  const claim = {
    type: 'anbi',
    since: '2020-01-01',
    legalName: 'Stichting Voorbeeld',
    rsin: '123456782',
    register: 'https://voorbeeld.nl/',
  } as const;

  test('a claim names who it is, and passes', () => {
    expect(parse(claim).success).toBe(true);
    const typed: AnbiStatus = claim;
    expect(typed.rsin).toBe('123456782');
  });

  test.each(['rsin', 'legalName', 'since', 'register'] as const)('a claim without %s is refused', (field) => {
    expect(parse({ ...claim, [field]: undefined }).success).toBe(false);
  });

  test('a claim without an RSIN does not type-check', () => {
    // @ts-expect-error -- `rsin` is missing.
    const claimed: AnbiStatus = { type: 'anbi', since: '2020-01-01', legalName: 'Stichting', register: 'https://a.nl' };
    expect(parse(claimed).success).toBe(false);
  });

  test('who says no cannot keep an RSIN', () => {
    expect(parse({ type: 'none', rsin: '123456782' }).success).toBe(false);
  });

  test.each(['123456789', '12345678', '000000000', '12345678A'])('%s is no RSIN', (rsin) => {
    expect(parse({ ...claim, rsin }).success).toBe(false);
  });

  test('a year stands in it once', () => {
    const years = [{ year: 2024 }, { year: 2025 }, { year: 2024 }];
    const issues = schema.safeParse({ setting: 'anbi', status: claim, years }).error?.issues;
    expect(issues?.map(({ path }) => path)).toEqual([['years', 2, 'year']]);
  });
});

function parse(status: object) {
  return schema.safeParse({ setting: 'anbi', status });
}
