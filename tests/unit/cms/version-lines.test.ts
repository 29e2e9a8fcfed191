import { expect, test } from 'vitest';
import type { FormField } from '../../../src/cms/config/form-field.ts';
import { versionLines } from '../../../src/cms/dialogs/version-lines.ts';

const fields: readonly FormField[] = [
  { name: 'title', label: 'Kop', widget: 'string' },
  {
    name: 'when',
    label: 'Wanneer?',
    widget: 'group',
    fields: [{ name: 'title', label: 'Iets anders', widget: 'string' }],
  },
];
const mine = '---\ntitle: Feest\nwhen:\n  title: Nu\nrooms:\n  - de-klop\n---\n\nKom ook.\nTot dan.\n';

test('a file is lines with the names of the form; marked is what the other does not have', () => {
  const theirs = mine.replace('Feest', 'Groot feest').replace('Kom ook.', 'Kom niet.');
  expect(versionLines(mine, theirs, fields)).toEqual([
    { text: 'Kop: Feest', differs: true },
    { text: 'Wanneer?', differs: false },
    { text: '  Kop: Nu', differs: false },
    { text: 'rooms:', differs: false },
    { text: '  - de-klop', differs: false },
    { text: 'Kom ook.', differs: true },
    { text: 'Tot dan.', differs: false },
  ]);
});

test('quotes that only a file needs are no difference', () => {
  const theirs = mine.replace('Feest', "'Feest'").replace('title: Nu', 'title: "Nu"');
  expect(versionLines(mine, theirs, fields).filter(({ differs }) => differs)).toEqual([]);
});

test('where the other took the page away nothing differs', () => {
  expect(versionLines(mine, null, fields).some(({ differs }) => differs)).toBe(false);
});
