import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { array, assert, constantFrom, integer, oneof, property, record, string, subarray, tuple } from 'fast-check';
import type { Node } from 'prosemirror-model';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { addressesIn, completeAddress } from '../../../src/cms/text-field/addresses.ts';
import { parseMarkdown } from '../../../src/cms/text-field/parse.ts';
import { schema } from '../../../src/cms/text-field/schema.ts';
import { toMarkdown } from '../../../src/cms/text-field/serialize.ts';
import { root } from '../../paths.ts';
import { meaningOf, meaningOnSite } from './meaning.ts';

const texts = ['content', 'tests/fixtures/content'].flatMap((folder) => {
  const cwd = fileURLToPath(new URL(`${folder}/`, root));
  return globSync('**/*.md', { cwd }).map((name) => ({
    name: `${folder}/${name}`,
    text: readFileSync(`${cwd}${name}`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''),
  }));
});

test('a text of which one block changes keeps every other to the letter', () => {
  expect(texts.length).toBeGreaterThan(80);
  for (const { name, text } of texts) {
    const sources = new WeakMap<Node, string>();
    expect(toMarkdown(parseMarkdown(text, sources), sources), name).toBe(text.trim());
  }
});

test('a text that is written anew means the same on the site, and is written so again', () => {
  for (const { name, text } of texts) {
    const written = toMarkdown(parseMarkdown(text));
    expect(markdownToHtml(written).html, name).toBe(markdownToHtml(text).html);
    expect(toMarkdown(parseMarkdown(written)), name).toBe(written);
  }
});

const word = oneof(
  {
    weight: 3,
    arbitrary: constantFrom(
      'buur',
      'R&B',
      '12.',
      '3)',
      'één',
      'Let op:',
      '"hoi"',
      '-',
      '+',
      '#',
      '>',
      '=',
      '---',
      '😀',
      'a_b',
    ),
  },
  string({ unit: constantFrom(...Array.from('ab1 .:!?*_`~[]()<>&#|\\-+=\'"/\u00A0é€')), minLength: 1, maxLength: 6 }),
  constantFrom('&amp;', '<b>', '<!--', '![a](b)', '[x]', '***', '__', '~~', '```', ':--', '|--|', '  ', '\\'),
);
const mark = subarray([
  schema.mark('strong'),
  schema.mark('em'),
  schema.mark('link', { href: 'https://voorbeeld.nl/a_(b)?c=1&copy;' }),
]);
const inline = array(
  oneof(
    { weight: 5, arbitrary: record({ text: word, marks: mark }).map(({ text, marks }) => schema.text(text, marks)) },
    constantFrom(schema.node('hard_break')),
  ),
  { maxLength: 6 },
);
const paragraph = inline.map((content) => schema.node('paragraph', null, content));
const heading = record({ level: integer({ min: 2, max: 4 }), content: inline }).map(({ level, content }) =>
  schema.node('heading', { level }, content),
);
const photo = word.map((alt) => schema.node('photo', { src: './foto.webp', alt }));
const simple = oneof({ weight: 3, arbitrary: paragraph }, heading, photo);
const list = record({
  kind: constantFrom('bullet_list', 'ordered_list'),
  order: integer({ min: 1, max: 12 }),
  items: array(tuple(paragraph, array(simple, { maxLength: 2 })), { minLength: 1, maxLength: 3 }),
}).chain(({ kind, order, items }) =>
  array(tuple(paragraph, paragraph), { maxLength: 2 }).map((inner) => {
    const nested =
      inner.length > 0
        ? [
            schema.node(
              'bullet_list',
              null,
              inner.map((content) => schema.node('list_item', null, content)),
            ),
          ]
        : [];
    return schema.node(
      kind,
      kind === 'ordered_list' ? { order } : null,
      items.map(([first, rest]) => schema.node('list_item', null, [first, ...nested, ...rest])),
    );
  }),
);
const quote = array(oneof(simple, list), { minLength: 1, maxLength: 3 }).map((content) =>
  schema.node('blockquote', null, content),
);
const doc = array(oneof({ weight: 2, arbitrary: simple }, list, quote), { minLength: 1, maxLength: 5 }).map((content) =>
  schema.node('doc', null, content),
);

test('whatever somebody writes comes back as it was written, in the editor and on the site', () => {
  assert(
    property(doc, (written) => {
      const markdown = toMarkdown(written);
      const again = parseMarkdown(markdown);
      expect(meaningOf(again)).toEqual(meaningOf(written));
      expect(toMarkdown(again)).toBe(markdown);
      expect(meaningOnSite(markdown)).toEqual(meaningOf(written));
    }),
    { numRuns: Number(process.env['RUNS'] ?? 200) },
  );
});

test.each([
  ['www.voorbeeld.nl', 'https://www.voorbeeld.nl'],
  ['voorbeeld.nl/soep', 'https://voorbeeld.nl/soep'],
  ['http://voorbeeld.nl', 'http://voorbeeld.nl'],
  ['soep@voorbeeld.nl', 'mailto:soep@voorbeeld.nl'],
  ['06 - 1234 5678', 'tel:0612345678'],
  ['/kamers/', '/kamers/'],
  ['zo maar', undefined],
  ['soep', undefined],
  ['https://', undefined],
  ['//voorbeeld.nl', undefined],
  ['javascript:alert(1)', undefined],
  ['', undefined],
])('a link to "%s" leads to %s', (typed, address) => {
  expect(completeAddress(typed)).toBe(address);
});

test('an address in a text is a link up to the punctuation of its sentence; a missing space makes none', () => {
  const text =
    'Zie www.voorbeeld.nl/a_b, (https://voorbeeld.nl/x?y=1) of mail soep@voorbeeld.nl. Kom langs.De soep is klaar.';
  expect(addressesIn(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    'www.voorbeeld.nl/a_b',
    'https://voorbeeld.nl/x?y=1',
    'soep@voorbeeld.nl',
  ]);
  const written = toMarkdown(parseMarkdown(text));
  expect(written).toBe(
    'Zie [www.voorbeeld.nl/a\\_b](https://www.voorbeeld.nl/a_b), (<https://voorbeeld.nl/x?y=1>) of mail [soep@voorbeeld.nl](mailto:soep@voorbeeld.nl). Kom langs.De soep is klaar.',
  );
  expect(markdownToHtml(written).html).toContain('>www.voorbeeld.nl/a_b</a>');
  expect(markdownToHtml(written).html.match(/<a /g)).toHaveLength(3);
});

test.each([
  ['12. december', '12\\. december'],
  ['5 * 3 = 15 & <3', '5 \\* 3 = 15 & <3'],
])('signs of Markdown that somebody types stay signs: %s', (typed, written) => {
  const typedDoc = schema.node('doc', null, [schema.node('paragraph', null, [schema.text(typed)])]);
  expect(toMarkdown(typedDoc)).toBe(written);
  expect(parseMarkdown(written).textContent).toBe(typed);
});
