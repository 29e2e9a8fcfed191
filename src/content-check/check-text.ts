import type { MdastNode } from 'satteri';
import type { Problem } from './content-file.ts';
import { lineOf } from './markdown-nodes.ts';
import { isSafeAddress } from './safe-address.ts';

/** Says what a Markdown text may not have: HTML, dangerous links, pictures without a description or from elsewhere. */
export function checkText(path: string, nodes: readonly MdastNode[]): Problem[] {
  return nodes.flatMap((node) => {
    const message = problemOf(node);
    return message === undefined ? [] : [{ path, place: ['tekst', `regel ${lineOf(node)}`], message }];
  });
}

function problemOf(node: MdastNode): string | undefined {
  switch (node.type) {
    case 'html':
      return `hier staat HTML-code: ${firstTag(node.value)}. Dat kan niet; schrijf gewone tekst of Markdown.`;
    case 'link':
    case 'definition':
      return isSafeAddress(node.url)
        ? undefined
        : `de link ${node.url} kan niet. Begin met /, https://, mailto: of tel:.`;
    case 'image':
      if (!node.alt?.trim()) {
        return `de foto ${node.url} heeft geen uitleg voor mensen die de foto niet zien. Zet die tussen de haken: ![uitleg](${node.url}).`;
      }
      return node.url.startsWith('./')
        ? undefined
        : `de foto ${node.url} staat niet naast het bericht. Schrijf het zo: ./foto.jpg.`;
    default:
      return undefined;
  }
}

function firstTag(html: string): string {
  return /<[^>]*>?/.exec(html)?.[0] ?? html;
}
