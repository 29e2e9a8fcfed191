/** One sentence of a page: what is said, in which language, and where it stands. */
export interface Sentence {
  readonly text: string;
  readonly language: string;
  readonly range: Range;
  readonly block: Element;
}

/** The sentences of a page in the order in which they stand there: what a visitor sees, and the answers that are still closed. */
export function sentencesIn(root: Element): Sentence[] {
  return partsIn(root).flatMap(sentencesOf);
}

/** Text nodes that are read in one go. */
interface Part {
  readonly nodes: Text[];
  readonly language: string;
  readonly block: Element;
}

const unread =
  'nav, script, style, svg, template, button:not(.word), select, input, textarea, read-aloud, .no-print, .visually-hidden';
const blocks = 'h1, h2, h3, h4, p, li, dt, dd, th, td, summary, address, figcaption, label, legend, div';

function partsIn(root: Element): Part[] {
  const parts: Part[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, choose);
  let part: Part | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && node.parentElement) {
      const language = node.parentElement.closest<HTMLElement>('[lang]')?.lang ?? '';
      const block = node.parentElement.closest(blocks) ?? node.parentElement;
      if (part?.block !== block || part.language !== language) parts.push((part = { nodes: [], language, block }));
      part.nodes.push(node);
    } else if (node.nodeName === 'BR') part = undefined;
  }
  return parts;
}

function choose(node: Node): number {
  const refused = node instanceof Element && (node.matches(unread) || !(isSeen(node) || isInAnswer(node)));
  return refused ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
}

function isSeen(element: Element): boolean {
  // What has no box of its own is as visible as what stands in it.
  return isDrawn(element) || getComputedStyle(element).display === 'contents';
}

/** An engine without `checkVisibility` draws nothing of what is closed. */
function isDrawn(element: Element): boolean {
  return 'checkVisibility' in Element.prototype ? element.checkVisibility() : element.getClientRects().length > 0;
}

/** A question with its answer is part of the text, unlike what is there for who wants to know more. */
function isInAnswer(element: Element): boolean {
  const closed = element.closest('details:not([open])');
  return closed?.querySelector('summary :is(h2, h3, h4)') !== null && closed !== null && !isHiddenItself(element);
}

function isHiddenItself(element: Element): boolean {
  return getComputedStyle(element).display === 'none';
}

function sentencesOf({ nodes, language, block }: Part): Sentence[] {
  const text = nodes.map(({ data }) => data).join('');
  return segmentsOf(text, language)
    .filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
    .map(({ segment, index }) => ({
      text: segment.replaceAll(/\s+/g, ' ').trim(),
      language,
      block,
      range: rangeOf(nodes, index, index + segment.trimEnd().length),
    }));
}

/** An engine without `Intl.Segmenter` takes every full stop for the end of a sentence. */
function segmentsOf(text: string, language: string): { readonly segment: string; readonly index: number }[] {
  if ('Segmenter' in Intl) return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)];
  return Array.from(text.matchAll(/[^.!?؟]+[.!?؟]*\s*/g), ({ 0: segment, index }) => ({ segment, index }));
}

function rangeOf(nodes: readonly Text[], from: number, to: number): Range {
  const range = document.createRange();
  let before = 0;
  for (const node of nodes) {
    const after = before + node.length;
    if (from >= before && from < after) range.setStart(node, from - before);
    if (to > before && to <= after) range.setEnd(node, to - before);
    before = after;
  }
  return range;
}
