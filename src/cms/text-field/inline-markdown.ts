import type { Mark, Node } from 'prosemirror-model';
import { escapeInline, escapeLine } from './escape.ts';

/** One letter of a block; a line break is one too. */
interface Letter {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** What is written, and for the sign of a mark whether it begins or ends it. */
interface Part {
  text: string;
  readonly sign?: 'open' | 'close';
}

const signs: Readonly<Record<string, string>> = { strong: '**', em: '_' };

/** The words of a block, a line for each line. */
export function inlineLines(block: Node): string[] {
  const letters = block.children.flatMap(({ text = '\n', marks }) =>
    Array.from(text, (letter) => ({ text: letter, marks })),
  );
  const parts = written(letters);
  for (const [at, { text }] of parts.entries()) {
    const before = parts[at - 1];
    // With it a link would be a picture.
    if (text === '[' && before?.text.endsWith('!')) before.text = before.text.replace(/!$/, '\\!');
  }
  // A letter that became a number can be the neighbour of another sign, which then needs the same.
  for (let isChanged = true; isChanged;)
    isChanged = [...parts.entries()].map(([at, part]) => keepApart(part, parts[at - 1], parts[at + 1])).includes(true);
  const lines = parts
    .map(({ text }) => text)
    .join('')
    .split('\n')
    .map((line) => line.trim());
  while (lines[0] === '') lines.shift();
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

export function inlineMarkdown(block: Node): string {
  return inlineLines(block).map(escapeLine).join('\\\n');
}

/**
 * The mark that goes on longest is the outer one. None begins or ends with a space: Markdown would take its signs for words.
 */
function written(letters: readonly Letter[]): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < letters.length;) {
    const runs = marksAt(letters[at]).map((mark) => ({ mark, length: runOf(mark, letters, at) }));
    const [longest] = runs.toSorted((one, other) => other.length - one.length);
    const run = letters.slice(at, at + (longest?.length ?? plainRun(letters, at)));
    parts.push(...(longest ? marked(longest.mark, run) : plain(run)));
    at += run.length;
  }
  return parts;
}

function marksAt(letter: Letter | undefined): readonly Mark[] {
  return letter && letter.text.trim() !== '' ? letter.marks : [];
}

function runOf(mark: Mark, letters: readonly Letter[], from: number): number {
  const end = letters.findIndex(({ marks }, index) => index > from && !mark.isInSet(marks));
  const run = letters.slice(from, end < 0 ? undefined : end);
  return run.findLastIndex(({ text }) => text.trim() !== '') + 1;
}

function plainRun(letters: readonly Letter[], from: number): number {
  const end = letters.findIndex((letter, index) => index > from && marksAt(letter).length > 0);
  return (end < 0 ? letters.length : end) - from;
}

function plain(run: readonly Letter[]): Part[] {
  const lines = textOf(run).split('\n').map(escapeInline);
  return lines.flatMap((text, index) => (index > 0 ? [{ text: '\n' }, { text }] : [{ text }]));
}

function marked(mark: Mark, run: readonly Letter[]): Part[] {
  const inner = run.map(({ text, marks }) => ({ text, marks: mark.removeFromSet(marks) }));
  const sign = signs[mark.type.name];
  if (sign !== undefined) return [{ text: sign, sign: 'open' }, ...written(inner), { text: sign, sign: 'close' }];
  const href = String(mark.attrs['href']);
  const isPlain =
    /^https?:[^\s<>]+$/.test(href) && inner.every(({ marks }) => marks.length === 0) && textOf(inner) === href;
  if (isPlain) return [{ text: `<${href}>` }];
  const address = href.replaceAll(/[()\\]|&(?=#?\w+;)/g, '\\$&').replaceAll(/[\s<>]/g, encodeURIComponent);
  return [{ text: '[' }, ...written(inner), { text: `](${address})` }];
}

function textOf(run: readonly Letter[]): string {
  return run.map(({ text }) => text).join('');
}

/**
 * A letter right beside the sign of a mark would make it a sign of the text; written as its number it does not.
 * @returns whether it had to write one so
 */
function keepApart(part: Part, before: Part | undefined, after: Part | undefined): boolean {
  const isOpen = part.sign === 'open';
  const [outer, inner] = isOpen ? [before, after] : [after, before];
  if (!part.sign || !outer) return false;
  const outside = (isOpen ? /[^\s\p{P}$+<=>^`|~]$/u : /^[^\s\p{P}$+<=>^`|~]/u).exec(outer.text);
  const mustBePlain = part.text === '**' && !(isOpen ? /^[\p{P}\p{S}]/u : /[\p{P}\p{S}]$/u).test(inner?.text ?? '');
  if (!outside || mustBePlain) return false;
  const number = `&#${String(outside[0].codePointAt(0))};`;
  outer.text = isOpen ? outer.text.slice(0, outside.index) + number : number + outer.text.slice(outside[0].length);
  return true;
}
