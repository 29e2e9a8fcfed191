import MarkdownIt from 'markdown-it';
import { MarkdownParser } from 'prosemirror-markdown';
import { Fragment, type Node } from 'prosemirror-model';
import { addressesIn } from './addresses.ts';
import { schema } from './schema.ts';

type Token = ReturnType<MarkdownIt['parse']>[number];

const markdown = new MarkdownIt('commonmark', { html: false }).disable(['code', 'fence', 'hr', 'backticks']);

// A photo is a block here and a word in Markdown: it comes to stand below the block that it was in.
markdown.core.ruler.push('photos', (state) => {
  const tokens: Token[] = [];
  for (let index = 0; index < state.tokens.length; index++) {
    const token = state.tokens[index];
    if (!token) continue;
    const photos = token.children?.filter(({ type }) => type === 'image') ?? [];
    const words = token.children?.filter(({ type }) => type !== 'image') ?? [];
    const open = tokens.at(-1);
    tokens.push(token);
    if (photos.length === 0 || !open) continue;
    const isAlone = photos.length === 1 && token.children?.length === 1;
    const { map } = open;
    open.map = null;
    token.children = words;
    if (words.some(({ content }) => content.trim() !== '')) tokens.push(...state.tokens.slice(++index, index + 1));
    else {
      tokens.splice(-2);
      index++;
    }
    for (const photo of photos) {
      const made = new state.Token('photo', '', 0);
      tokens.push(Object.assign(made, { level: open.level, map: isAlone ? map : null }));
      made.attrSet('src', photo.attrGet('src') ?? '');
      made.content = (photo.children ?? []).map(({ content }) => content).join('');
    }
  }
  state.tokens = tokens;
});

const parser = new MarkdownParser(schema, markdown, {
  paragraph: { block: 'paragraph' },
  heading: { block: 'heading', getAttrs: ({ tag }) => ({ level: Math.max(2, Number(tag.slice(1))) }) },
  blockquote: { block: 'blockquote' },
  bullet_list: { block: 'bullet_list', getAttrs: (_, tokens, index) => ({ tight: isTight(tokens, index) }) },
  ordered_list: {
    block: 'ordered_list',
    getAttrs: (token, tokens, index) => ({
      order: Number(token.attrGet('start') ?? 1),
      tight: isTight(tokens, index),
    }),
  },
  list_item: { block: 'list_item' },
  photo: { node: 'photo', getAttrs: (token) => ({ src: token.attrGet('src'), alt: token.content }) },
  hardbreak: { node: 'hard_break' },
  em: { mark: 'em' },
  strong: { mark: 'strong' },
  link: { mark: 'link', getAttrs: (token) => ({ href: token.attrGet('href') }) },
});

/** @param sources - gets for each block what stands in the file for it, so that who changes one block changes no other */
export function parseMarkdown(text: string, sources = new WeakMap<Node, string>()): Node {
  const env: { references?: object } = {};
  const tops = markdown.parse(text, env).filter(({ level, nesting }) => level === 0 && nesting >= 0);
  const parsed = parser.parse(text);
  const doc = parsed.copy(withAddresses(parsed.content));
  const lines = text.split('\n');
  // A block that refers to an address elsewhere in the text is written out.
  if (env.references === undefined && tops.length === doc.childCount) {
    for (const [index, { map }] of tops.entries()) {
      if (map)
        sources.set(
          doc.child(index),
          lines
            .slice(...map)
            .join('\n')
            .trimEnd(),
        );
    }
  }
  return doc;
}

/** An address in a text is a link on the site, so it is one here. */
export function withAddresses(content: Fragment): Fragment {
  const nodes = content.content.flatMap((node) => {
    if (!node.isText) return [node.copy(withAddresses(node.content))];
    if (schema.marks.link.isInSet(node.marks)) return [node];
    let end = 0;
    const parts: Node[] = [];
    for (const { from, to, href } of addressesIn(node.text ?? '')) {
      if (from > end) parts.push(node.cut(end, from));
      const found = node.cut(from, to);
      parts.push(found.mark(schema.mark('link', { href }).addToSet(found.marks)));
      end = to;
    }
    return end < node.nodeSize ? [...parts, node.cut(end)] : parts;
  });
  return Fragment.fromArray(nodes);
}

/** The words of a list without blank lines are no paragraphs on the site. */
function isTight(tokens: readonly Token[], at: number): boolean {
  const level = tokens[at]?.level ?? 0;
  const end = tokens.findIndex((token, index) => index > at && token.level === level && token.nesting < 0);
  const words = tokens.slice(at, end).find((token) => token.type === 'paragraph_open' && token.level === level + 2);
  return words?.hidden ?? true;
}
