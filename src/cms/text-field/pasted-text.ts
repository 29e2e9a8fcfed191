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
  const parts = line.split(/(?:^|(\s))([*_])(\S(?:[^*_]*\S)?)\2(?![\p{L}\p{N}])/u);
  // Each sign comes with the space before it, and with its words after it.
  return parts.flatMap((text, index) => {
    // The space before a sign at the start of a line is none.
    if (!text || index % 4 === 2) return [];
    const sign = index % 4 === 3 ? parts[index - 1] : undefined;
    return [schema.text(text, sign === undefined ? [] : [sign === '*' ? marks.strong.create() : marks.em.create()])];
  });
}
