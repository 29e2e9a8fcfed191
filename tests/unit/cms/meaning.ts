import type { Node } from 'prosemirror-model';
import { NodeType, parse, type HTMLElement, type Node as HtmlNode } from 'node-html-parser';
import { markdownToHtml } from 'satteri';

/** What a block is, and what is in it: blocks, or its words with their marks. */
export interface Meaning extends ReadonlyArray<string | Meaning> {
  readonly 0: string;
}

/** What a text in the editor means: blocks without words mean nothing, and neither do spaces at an edge. */
export function meaningOf(node: Node): Meaning[] {
  return node.children.flatMap((block): Meaning[] => {
    const { name } = block.type;
    if (name === 'photo') return [['photo', String(block.attrs['src']), tidy(String(block.attrs['alt']))]];
    const kind = name + String(block.attrs['level'] ?? block.attrs['order'] ?? '');
    if (!block.isTextblock) return some(kind, meaningOf(block));
    const letters = block.children.flatMap(({ text, marks }) =>
      text === undefined
        ? '\n'
        : Array.from(text, (letter) =>
            marked(
              letter,
              marks.map((mark) => mark.type.name),
            ),
          ),
    );
    return words(kind, letters);
  });
}

/** The same of what the site makes of Markdown. */
export function meaningOnSite(markdown: string): Meaning[] {
  return blocksIn(parse(markdownToHtml(markdown).html));
}

const kinds: Readonly<Record<string, string>> = {
  p: 'paragraph',
  ul: 'bullet_list',
  ol: 'ordered_list',
  li: 'list_item',
};
const marks: Readonly<Record<string, string>> = { strong: 'strong', em: 'em', a: 'link' };

function blocksIn(parent: HTMLElement): Meaning[] {
  let loose: HtmlNode[] = [];
  const blocks: Meaning[] = [];
  const endLoose = () => {
    blocks.push(...words('paragraph', lettersIn(loose, [])));
    loose = [];
  };
  for (const node of parent.childNodes) {
    const tag = tagOf(node);
    if (!isElement(node) || tag in marks || tag === 'br') {
      loose.push(node);
      continue;
    }
    endLoose();
    const image = tag === 'p' ? node.querySelector('img') : tag === 'img' ? node : null;
    const kind =
      (kinds[tag] ?? tag.replace(/^h(?=\d)/, 'heading')) + (tag === 'ol' ? (node.getAttribute('start') ?? '1') : '');
    if (image) blocks.push(['photo', image.getAttribute('src') ?? '', tidy(image.getAttribute('alt') ?? '')]);
    else if (/^(ul|ol|li|blockquote)$/.test(tag)) blocks.push(...some(kind, blocksIn(node)));
    else blocks.push(...words(kind, lettersIn(node.childNodes, [])));
  }
  endLoose();
  return blocks;
}

function lettersIn(nodes: readonly HtmlNode[], around: readonly string[]): string[] {
  return nodes.flatMap((node) => {
    if (tagOf(node) === 'br') return ['\n'];
    const mark = marks[tagOf(node)];
    if (isElement(node))
      return lettersIn(node.childNodes, mark === undefined ? [...around, tagOf(node)] : [...around, mark]);
    return Array.from(node.text.replaceAll('\n', ''), (letter) => marked(letter, around));
  });
}

function isElement(node: HtmlNode): node is HTMLElement {
  return node.nodeType === NodeType.ELEMENT_NODE;
}

function tagOf(node: HtmlNode): string {
  return isElement(node) ? (node.tagName?.toLowerCase() ?? '') : '';
}

function marked(letter: string, names: readonly string[]): string {
  return letter.trim() === ''
    ? ' '
    : letter +
        names
          .map((name) => `{${name}}`)
          .toSorted()
          .join('');
}

function words(kind: string, letters: readonly string[]): Meaning[] {
  const text = letters
    .join('')
    .replaceAll(/ +/g, ' ')
    .replaceAll(/ ?\n ?/g, kind.startsWith('heading') ? ' ' : '\n')
    .trim();
  return text === '' ? [] : [[kind, kind.startsWith('heading') ? tidy(text) : text]];
}

function some(kind: string, content: readonly Meaning[]): Meaning[] {
  return content.length > 0 ? [[kind, ...content]] : [];
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
