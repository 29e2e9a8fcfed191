import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hashOf } from '../../../src/shared/content-security-policy.ts';
import { editorStyleHashes } from '../../../src/cms/policy.ts';
import { root } from '../../paths.ts';
import { dutch } from '../../../src/cms/dutch.ts';
import { loadDecap } from './decap.ts';

/** Parts of Decap that are not in our bundle, or that nobody of ours can reach. */
const unused =
  /^(auth|workflow)\.|editorNotesPane|\.(image|file|datetime|list|object|markdown|headingOptions)\.|[nN]ote(s|Added|Updated|Deleted|Resolved|Reopened|Resolution)?$|statusInfoTooltip/;

test('every sentence that Decap can say to an editor is Dutch', async () => {
  const { english } = await loadDecap("export { default as english } from 'decap-cms-locales/dist/esm/en/index.js'");
  const ours = new Set(keysIn(dutch));
  expect(keysIn(english).filter((key) => !ours.has(key) && !unused.test(key))).toEqual([]);
});

test('the policy knows the styles that libraries put in the page, and no others', () => {
  const source = readFileSync(new URL('node_modules/react-toastify/dist/inject-style.esm.mjs', root), 'utf8');
  const style = /`([^`]*)`/.exec(source)?.[1] ?? '';
  expect(style).toContain('.Toastify');
  expect([...editorStyleHashes]).toEqual([hashOf(''), hashOf(style)]);
});

function keysIn(phrases: unknown, path = ''): string[] {
  if (typeof phrases !== 'object' || phrases === null) return [path];
  return Object.entries(phrases).flatMap(([key, value]) => keysIn(value, path === '' ? key : `${path}.${key}`));
}
