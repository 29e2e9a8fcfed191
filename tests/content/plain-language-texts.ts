import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type HTMLElement, NodeType, parse, type Node } from 'node-html-parser';
import { markdownToHtml } from 'satteri';
import { languageOf } from '../../src/i18n/dictionary.ts';
import { root, site } from '../paths.ts';

export interface Prose {
  /** A file under `content/`, or the path of a page with its slashes. */
  readonly name: string;
  /** One block (paragraph, list item...) a line. */
  readonly text: string;
}

/** The Markdown text of each entry that has one. */
export function proseOfContent(): Prose[] {
  const folder = new URL('content/', root);
  return filesIn(folder, '**/*.md').map(({ name, text }) => ({ name, text: proseOf(markdownToHtml(text).html) }));
}

/**
 * The sentences of each page of the built site that has enough of them to speak of reading ease; none before there is
 * a site. A timetable, a price or the name of a room is no sentence.
 */
export function proseOfSite(): Prose[] {
  if (!existsSync(site)) return [];
  return filesIn(site, '**/*.html')
    .map(({ name, text }) => ({
      name: `/${name.replace(/index\.html$/, '')}`,
      text: proseOf(text)
        .split('\n')
        .filter((line) => /[.?!]$/.test(line))
        .join('\n'),
    }))
    .filter(({ name, text }) => languageOf({ pathname: name }) === 'nl' && text.split(/\s+/).length >= fewestWords);
}

const fewestWords = 30;

/** What a person reads as text: no navigation, no headings, no labels of a form. */
export function proseOf(html: string): string {
  const page = parse(html, { comment: false });
  for (const unread of page.querySelectorAll('nav, template, [hidden], [popover], svg')) unread.remove();
  return (page.querySelector('main') ?? page)
    .querySelectorAll(blocks)
    .filter((block) => block.querySelector(blocks) === null)
    .map((block) => words(block).join(' ').replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

const blocks = 'p, li, dd, summary';

function words(element: HTMLElement): string[] {
  return element.childNodes.flatMap((node) => (isElement(node) ? words(node) : [node.text]));
}

function isElement(node: Node): node is HTMLElement {
  return node.nodeType === NodeType.ELEMENT_NODE;
}

function filesIn(folder: URL, pattern: string): Prose[] {
  return globSync(pattern, { cwd: fileURLToPath(folder) })
    .toSorted()
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
}
