import { element } from '../dialogs/dialog.ts';
import { tablesToLists } from './pasted-tables.ts';
import { wordLists } from './pasted-word.ts';

/** What another program put on the clipboard, as plain HTML of which each word and line stands where it stood. */
export function cleanHtml(html: string): { readonly html: string; readonly hadPictures: boolean } {
  // Under our policy a style cannot be an attribute, not even to read it.
  const readable = html
    .replaceAll(/<style[\s\S]*?<\/style\s*>/gi, '')
    .replaceAll(/<[a-z][^>]*>/gi, (tag) => tag.replaceAll(/\sstyle\s*=/gi, ' data-style='));
  const { body } = new DOMParser().parseFromString(readable, 'text/html');
  const pictures = [...body.querySelectorAll('img')].filter(({ width, height }) => width !== 1 && height !== 1);
  for (const unwanted of body.querySelectorAll('script, template, svg, meta, title, img, picture, button'))
    unwanted.remove();
  keepLines(body);
  wordLists(body);
  for (const styled of body.querySelectorAll<HTMLElement>('[data-style]')) styleToTags(styled);
  for (const bold of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) unwrap(...bold.querySelectorAll('b, strong'));
  tablesToLists(body);
  return { html: body.innerHTML, hadPictures: pictures.length > 0 };
}

/** Line breaks of a program that shows its text as it is typed; spaces that only hold words together. */
function keepLines(body: HTMLElement): void {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  for (const text of texts) {
    const around = text.parentElement?.closest('pre, [data-style*="white-space"], .copyable-text');
    const isTyped =
      around?.matches('pre, .copyable-text') ||
      /white-space:\s*(pre|break)/.test(around?.getAttribute('data-style') ?? '');
    const lines = isTyped && text.data.trim() !== '' ? text.data.split('\n') : [text.data];
    text.replaceWith(
      ...lines.flatMap((line, index) => [...(index > 0 ? [element('br')] : []), line.replaceAll('\u00A0', ' ')]),
    );
  }
}

function styleToTags(styled: HTMLElement): void {
  const style = styled.getAttribute('data-style') ?? '';
  const weight = /(?:^|[;\s])font-weight:\s*(\w+)/.exec(style)?.[1] ?? '';
  const isBold = /^(bold|[6-9]00)/.test(weight);
  if (isBold) wrapContent(styled, 'strong');
  if (/(?:^|[;\s])font-style:\s*italic/.test(style)) wrapContent(styled, 'em');
  if (weight !== '' && !isBold && styled.matches('b, strong')) unwrap(styled);
}

function wrapContent(around: Element, tag: 'strong' | 'em'): void {
  const made = element(tag);
  made.append(...around.childNodes);
  around.append(made);
}

function unwrap(...elements: readonly Element[]): void {
  for (const one of elements) one.replaceWith(...one.childNodes);
}
