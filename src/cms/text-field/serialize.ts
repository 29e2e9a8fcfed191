import { Fragment, type Node } from 'prosemirror-model';
import { escapeInline } from './escape.ts';
import { inlineLines, inlineMarkdown } from './inline-markdown.ts';

/** @param known - Markdown of blocks that did not change; gets that of the others */
export function toMarkdown(doc: Node, known = new WeakMap<Node, string>()): string {
  let above: { readonly type: Node['type']; readonly text: string } | undefined;
  const texts = doc.children.flatMap((node) => {
    const isSecondList = above?.type === node.type && isList(node);
    // Two lists below each other are two only when their marks differ.
    const other = isSecondList && /^\s*(-|\d+\.)/.test(above?.text ?? '');
    const text =
      (isSecondList ? undefined : known.get(node)) ??
      filled(node)
        .map((block) => blockMarkdown(block, other))
        .join('');
    if (!isSecondList) known.set(node, text);
    if (text === '') return [];
    above = { type: node.type, text };
    return [text];
  });
  return texts.join('\n\n');
}

/** A block without what holds no words, which Markdown has no signs for. */
function filled(node: Node): Node[] {
  if (node.isTextblock) return inlineLines(node).length > 0 ? [node] : [];
  const children = node.children.flatMap(filled);
  return node.isLeaf ? [node] : children.length > 0 ? [node.copy(Fragment.from(children))] : [];
}

function blockMarkdown(node: Node, otherMark = false): string {
  switch (node.type.name) {
    case 'heading': {
      const words = inlineLines(node)
        .join(' ')
        .replace(/#(?=#*$)/, '\\#');
      return `${'#'.repeat(Number(node.attrs['level']))} ${words}`;
    }
    case 'blockquote':
      return toMarkdown(node).replaceAll(/^/gm, '> ').replaceAll(/^> $/gm, '>');
    case 'photo':
      return `![${escapeInline(String(node.attrs['alt']).trim())}](${String(node.attrs['src'])})`;
    case 'bullet_list':
    case 'ordered_list':
      return listMarkdown(node, otherMark);
    default:
      return inlineMarkdown(node);
  }
}

function listMarkdown(list: Node, otherMark: boolean): string {
  const isTight = list.attrs['tight'] !== false && list.children.every(isShort);
  const items = list.children.map((item, index) => {
    const number = `${String(Number(list.attrs['order']) + index)}${otherMark ? ')' : '.'}`;
    const mark = list.type.name === 'ordered_list' ? number : otherMark ? '*' : '-';
    // A list in an item stands right below its words; what else is there stands apart.
    const text = isTight ? item.children.map((block) => blockMarkdown(block)).join('\n') : toMarkdown(item);
    return `${mark} ${text.replaceAll(/\n(?=.)/g, `\n${' '.repeat(mark.length + 1)}`)}`;
  });
  return items.join(isTight ? '\n' : '\n\n');
}

function isShort({ firstChild, childCount, lastChild }: Node): boolean {
  return (
    childCount === 1 ||
    (childCount === 2 && firstChild?.isTextblock === true && lastChild !== null && isList(lastChild))
  );
}

function isList({ type: { name } }: Node): boolean {
  return name === 'bullet_list' || name === 'ordered_list';
}
