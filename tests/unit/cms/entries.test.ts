import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fromJS } from 'immutable';
import { expect, test } from 'vitest';
import { isProblem, parseEntry } from '../../../src/content-check/parse-entry.ts';
import { tidy } from '../../../src/cms/tidy-entry.ts';
import { root } from '../../paths.ts';
import { functionOf, loadDecap } from './decap.ts';

const content = fileURLToPath(new URL('content/', root));
const formats = `
  import { FrontmatterInfer } from 'decap-cms-core/dist/esm/formats/frontmatter';
  export const fromFile = (text) => FrontmatterInfer.fromFile(text);
  export const toFile = (data) => FrontmatterInfer.toFile(data);
`;
const entries = globSync('*/*.md', { cwd: content });

test('what Decap reads and writes again says the same, for every entry there is', async () => {
  const decap = await loadDecap(formats);
  const [fromFile, toFile] = [functionOf(decap, 'fromFile'), functionOf(decap, 'toFile')];
  const changed = entries.filter((path) => {
    const text = readFileSync(`${content}${path}`, 'utf8');
    const written = String(toFile(fromFile(text)));
    return JSON.stringify(read(path, written)) !== JSON.stringify(read(path, text)) || !written.endsWith('\n');
  });
  expect(entries.length).toBeGreaterThan(50);
  expect(changed).toEqual([]);
});

test('what was emptied leaves the file', () => {
  const data = fromJS({
    title: 'Soep',
    note: '',
    from: null,
    rooms: [],
    address: { street: '' },
    full: false,
    order: 0,
  });
  expect(JSON.stringify(tidy(data))).toBe('{"title":"Soep","full":false,"order":0}');
});

/** Years are compared as text: that is what the schema makes of them. */
function read(path: string, text: string): unknown {
  const parsed = parseEntry({ path, text });
  if (isProblem(parsed)) throw new Error(`${path}: ${parsed.message}`);
  const data = typeof parsed.data === 'object' && parsed.data !== null ? parsed.data : {};
  const date: unknown = Reflect.get(data, 'date');
  return { data: { ...data, date: typeof date === 'number' ? `${date}` : date }, body: parsed.body.trim() };
}
