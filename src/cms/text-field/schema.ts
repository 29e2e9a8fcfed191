import { Schema, type DOMOutputSpec, type MarkSpec, type NodeSpec } from 'prosemirror-model';
import { isSafeAddress } from '../../content-check/safe-address.ts';

/** What a Markdown text on the site can hold, and nothing else: code, tables and HTML stay words. */
const nodes = {
  doc: { content: 'block+' },
  paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  heading: {
    group: 'block',
    content: 'inline*',
    defining: true,
    attrs: { level: { default: 2 } },
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${String(level)}`, attrs: { level: Math.max(2, level) } })),
    toDOM: (node) => [`h${String(node.attrs['level'])}`, 0],
  },
  bullet_list: listSpec('ul', {}),
  ordered_list: listSpec('ol', { order: { default: 1 } }),
  list_item: { content: 'paragraph block*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  blockquote: {
    group: 'block',
    content: 'block+',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  photo: {
    group: 'block',
    attrs: { src: { default: '' }, alt: { default: '' } },
    // Only a photo that lies beside the entry: that of another page has to be chosen.
    parseDOM: [
      { tag: 'img[src^="./"]', getAttrs: (img) => ({ src: img.getAttribute('src'), alt: img.getAttribute('alt') }) },
    ],
    toDOM: ({ attrs }) => ['img', attrs],
  },
  text: { group: 'inline' },
  hard_break: {
    group: 'inline',
    inline: true,
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
} satisfies Record<string, NodeSpec>;

const marks = {
  link: {
    attrs: { href: {} },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (link) => {
          const href = link.getAttribute('href') ?? '';
          return isSafeAddress(href) && !href.startsWith('#') && { href };
        },
      },
    ],
    toDOM: ({ attrs }) => ['a', { href: attrs['href'] }, 0],
  },
  em: markSpec('em', 'i'),
  strong: markSpec('strong', 'b'),
} satisfies Record<string, MarkSpec>;

export const schema = new Schema({ nodes, marks });

function listSpec(tag: string, attrs: NodeSpec['attrs'] & object): NodeSpec {
  return {
    group: 'block',
    content: 'list_item+',
    attrs: { tight: { default: true }, ...attrs },
    parseDOM: [{ tag }],
    toDOM: ({ attrs: { order } }): DOMOutputSpec => [tag, order > 1 ? { start: order } : {}, 0],
  };
}

function markSpec(...tags: readonly [string, string]): MarkSpec {
  return { parseDOM: tags.map((tag) => ({ tag })), toDOM: () => [tags[0], 0] };
}
