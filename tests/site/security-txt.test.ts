import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { address } from '../address.ts';
import { site } from '../paths.ts';
import { pages } from './built-site.ts';

const lines = readFileSync(new URL('.well-known/security.txt', site), 'utf8').trimEnd().split('\n');
const fields = Object.fromEntries(lines.map((line) => line.split(/: (.*)/)));

test('security.txt sends who found a weakness to a page that is there', () => {
  expect(pages.map(({ path }) => address + path)).toContain(fields['Contact']);
  expect(fields['Canonical']).toBe(`${address}/.well-known/security.txt`);
});

test('security.txt expires within a year, as RFC 9116 asks, and not before the site is built again', () => {
  const days = (Date.parse(fields['Expires'] ?? '') - Date.now()) / (24 * 60 * 60 * 1000);
  expect(days).toBeGreaterThan(30);
  expect(days).toBeLessThan(365);
});
