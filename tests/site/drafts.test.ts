import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { site } from '../paths.ts';

const files = globSync('**/*.{html,xml,json,ics,txt}', { cwd: fileURLToPath(site) });
const withText = (text: string) => files.filter((file) => readFileSync(new URL(file, site), 'utf8').includes(text));
const pagesWith = (text: string) => withText(text).filter((file) => file.endsWith('.html'));

test.each(['Proef die nog niet klaar is', 'Proef die nog moet komen', 'proef-concept', 'proef-gepland'])(
  'the built site nowhere says %j',
  (text) => {
    expect(withText(text)).toEqual([]);
  },
);

test('an entry whose day has come is there', () => {
  expect(withText('Proef die al mag').length).toBeGreaterThan(1);
});

test('no page still says that a room was closed, or had news, on a day long ago', () => {
  expect([...pagesWith('oud onderhoud'), ...pagesWith('Oud bericht')]).toEqual([]);
  expect(pagesWith('groot onderhoud').length).toBeGreaterThan(1);
});

test('the site says when it was built', () => {
  const build: unknown = JSON.parse(readFileSync(new URL('build.json', site), 'utf8'));
  expect(build).toMatchObject({ builtAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) });
});
