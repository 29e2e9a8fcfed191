import { existsSync } from 'node:fs';
import { markdownToJs, mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { periods, sayPeriod } from '../../src/collections/periods.ts';
import { checkContent } from '../../src/content-check/check-content.ts';
import { checkEntry } from '../../src/content-check/check-entry.ts';
import { checkPath } from '../../src/content-check/check-files.ts';
import { sentence } from '../../src/content-check/content-file.ts';
import { findCollection } from '../../src/content-check/find-collection.ts';
import { safeMarkdown } from '../../src/content-check/safe-markdown.ts';
import { accessibility } from '../../src/i18n/nl/accessibility.ts';
import { root } from '../paths.ts';

function problemsOf(body: string, fields = ''): string[] {
  const path = 'pages/privacy.mdx';
  const collection = findCollection(path);
  if (collection === undefined) throw new Error('No collection takes the page.');
  const text = `---\ntitle: Kop\nsummary: Zin.\n${fields}---\n\n${body}\n`;
  return checkEntry({ path, text }, collection).problems.map(sentence);
}

test('a text in MDX may have Markdown and the parts that the site knows', () => {
  expect(problemsOf('## Kop\n\nNa <Period of="contact" />, vanaf <GiftLimit of="smallest" />.\n\n<Tested />')).toEqual(
    [],
  );
});

const refused = [
  ["import { readFileSync } from 'node:fs'", 'import of export'],
  ['export const x = process.exit(1)', 'import of export'],
  ['{process.exit(1)}', 'hier staat code'],
  ['Na {globalThis.x} dagen', 'hier staat code'],
  ['<Period of={process.exit(1)} />', 'heeft één toevoeging'],
  ['<Period {...process.env} />', 'heeft één toevoeging'],
  ['<Period of="contact" onclick="process.exit(1)" />', 'heeft één toevoeging'],
  ['<Period of="altijd" />', 'Kies uit: kept-form'],
  ['<Tested of="process" />', 'met een toevoeging'],
  ['<Tested>process</Tested>', 'heeft zelf geen tekst'],
  ['<Onbekend a="process" />', '<Onbekend> kent de site niet'],
  ['<script>process</script>', '<script> kent de site niet'],
  ['<></>', '<> kent de site niet'],
] as const;

test.each(refused)('%s is refused, and would not run or show either', (mdx, message) => {
  expect(problemsOf(mdx)).toEqual([expect.stringContaining(message)]);
  const { code } = mdxToJs(`Begin\n\n${mdx}\n\nEind`, { mdastPlugins: [safeMarkdown] });
  expect(code).toContain('Eind');
  expect(code).not.toMatch(/process|globalThis|node:fs|altijd|Onbekend|script/);
});

test('what is not finished is said, not thrown', () => {
  expect(problemsOf('Tekst {nog')).toEqual([expect.stringContaining('een < of een { is niet af')]);
  expect(problemsOf('<Period')).toEqual([expect.stringContaining('een < of een { is niet af')]);
});

test('a layout of its own is no field of a page', () => {
  expect(problemsOf('Tekst', 'layout: ../../src/layouts/Page.astro\n')).toEqual([expect.stringContaining('layout')]);
});

test('MDX stands only where the site has such a page; its Markdown of before still counts', () => {
  const paths = ['pages/privacy.mdx', 'pages/privacy.md', 'pages/contact.mdx', 'pages/nieuw.mdx', 'news/feest.mdx'];
  expect(paths.filter((path) => checkPath(path).length > 0)).toEqual(paths.slice(2));
});

test('a page that is there twice is said, since only one of them would show', () => {
  const files = ['pages/privacy.md', 'pages/privacy.mdx'].map((path) => ({
    path,
    text: '---\ntitle: A\nsummary: B.\n---\n',
  }));
  const { problems } = checkContent({ files, assets: new Set() });
  expect(problems.map(sentence)).toContainEqual(
    expect.stringContaining('pages/privacy.md: deze pagina staat er ook als'),
  );
});

test('Markdown knows no parts: a tag there is HTML', () => {
  expect(markdownToJs('Na <Period of="contact" />', { mdastPlugins: [safeMarkdown] }).code).not.toContain('Period');
});

test('each period is a whole number of its unit', () => {
  expect(Object.values(periods).filter(({ value }) => !Number.isInteger(value))).toEqual([]);
  expect(sayPeriod(periods['reversal-without-reason'])).toBe('8 weken');
});

test('what is said to be tested has a test', () => {
  expect(accessibility.tests.filter(({ by }) => !existsSync(new URL(`tests/${by}`, root)))).toEqual([]);
});
