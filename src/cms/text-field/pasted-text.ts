import type { Node } from 'prosemirror-model';
import { schema } from './schema.ts';

const { nodes, marks } = schema;
const bullet = /^\s*[-*•–]\s+/;
const number = /^\s*\d{1,3}[.)]\s+/;

/** Text without any make-up: a blank line begins a paragraph, lines that all begin with a bullet or a number are a list. */
export function blocksOf(text: string): Node[] {
  return text.split(/\r?\n(?:[ \t]*\r?\n)+/).flatMap((part) => {
    const lines = part.split(/\r?\n/).filter((line) => line.trim() !== '');
    if (lines.length === 0) return [];
    const sign = [bullet, number].find((one) => lines.length > 1 && lines.every((line) => one.test(line)));
    if (!sign)
      return [
        nodes.paragraph.create(
          null,
          lines.flatMap((line, index) => [...(index > 0 ? [nodes.hard_break.create()] : []), ...wordsOf(line)]),
        ),
      ];
    const items = lines.map((line) =>
      nodes.list_item.create(null, nodes.paragraph.create(null, wordsOf(line.replace(sign, '')))),
    );
    return [(sign === bullet ? nodes.bullet_list : nodes.ordered_list).create(null, items)];
  });
}

/** WhatsApp copies its bold and italics as signs. */
function wordsOf(line: string): Node[] {
  return line.split(/(?<![\p{L}\p{N}])([*_]\S(?:[^*_]*\S)?[*_])(?![\p{L}\p{N}])/u).flatMap((text) => {
    if (text === '') return [];
    const [sign, end] = [text[0], text.at(-1)];
    const isMarked = text.length > 2 && sign === end && (sign === '*' || sign === '_');
    return [
      isMarked
        ? schema.text(text.slice(1, -1), [sign === '*' ? marks.strong.create() : marks.em.create()])
        : schema.text(text),
    ];
  });
}
