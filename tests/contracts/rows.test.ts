import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../', import.meta.url);
const table = readFileSync(new URL('README.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, row = '', , file = '', name = '']) => ({ row: Number(row), file, name }));

test.each(table)('row $row is covered by "$name" in $file', ({ file, name }) => {
  expect(readFileSync(new URL(file, folder), 'utf8')).toContain(name);
});

test('every row has a test', () => {
  const covered = new Set(table.map(({ row }) => row));
  const missing = Array.from({ length: 38 }, (_, index) => index + 1).filter((row) => !covered.has(row));
  expect(missing).toEqual([]);
});
