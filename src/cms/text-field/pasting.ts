import { Fragment, Slice, type Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { cleanHtml } from './clean-html.ts';
import { withAddresses } from './parse.ts';
import { blocksOf } from './pasted-text.ts';
import { schema } from './schema.ts';

const noPictures = "De foto's zijn niet mee geplakt. Zet ze er zelf in met de knop Foto.";

/** @param tell - what somebody has to know of what they pasted; nothing when all of it came over */
export function pasting(tell: (notice: string) => void): Plugin {
  const isPicture = (data: DataTransfer | null): boolean => {
    const only = data !== null && data.files.length > 0 && !data.types.some((type) => type.startsWith('text/'));
    if (only) tell(noPictures);
    return only;
  };
  return new Plugin({
    props: {
      handlePaste: (_view, { clipboardData }) => isPicture(clipboardData),
      handleDrop: (_view, { dataTransfer }) => isPicture(dataTransfer),
      transformPastedHTML(html) {
        // From this very field.
        if (html.includes('data-pm-slice')) return html;
        const cleaned = cleanHtml(html);
        tell(cleaned.hadPictures ? noPictures : '');
        return cleaned.html;
      },
      clipboardTextParser(text) {
        const blocks = blocksOf(text);
        return new Slice(Fragment.from(blocks), openDepth(blocks[0]), openDepth(blocks.at(-1)));
      },
      transformPasted({ content, openStart, openEnd }) {
        const tidied = withAddresses(tidy(content));
        const most = Slice.maxOpen(tidied);
        return new Slice(tidied, Math.min(openStart, most.openStart), Math.min(openEnd, most.openEnd));
      },
    },
  });
}

/** No blocks without words. Two line breaks after each other begin a paragraph, one at an edge is no line. */
function tidy(content: Fragment): Fragment {
  return Fragment.from(
    content.content.flatMap((node) => {
      if (!node.isTextblock) return node.isLeaf || node.childCount === 0 ? [node] : [node.copy(tidy(node.content))];
      const parts: Node[][] = [[]];
      for (const child of node.children) {
        const part = parts.at(-1) ?? [];
        const isBreak = child.type === schema.nodes.hard_break;
        if (!isBreak) part.push(child);
        else if (part.at(-1)?.type === child.type) parts.push([]);
        else if (part.length > 0) part.push(child);
      }
      return parts.flatMap((part) => {
        while (part.at(-1)?.type === schema.nodes.hard_break) part.pop();
        return part.some(({ text = '' }) => text.trim() !== '') ? [node.copy(Fragment.from(part))] : [];
      });
    }),
  );
}

/** The first and last words of a paste go on in the block that they come in. */
function openDepth(node: Node | undefined): number {
  return node?.isTextblock ? 1 : 0;
}
