import type { MdastNode } from 'satteri';
import { partProblem } from '../collections/page-parts.ts';
import { isWebAddress } from '../collections/web-address.ts';
import type { ContentProblem } from './content-file.ts';
import { lineOf } from './markdown-nodes.ts';
import { isPicture } from './picture-name.ts';
import { isSafeAddress } from './safe-address.ts';

/** Says what a Markdown text may not have: HTML, dangerous links, pictures without a description or from elsewhere. */
export function checkText(path: string, nodes: readonly MdastNode[]): ContentProblem[] {
  let above = 1;
  return nodes.flatMap((node) => {
    const message = problemOf(node) ?? headingProblem(node, above);
    if (node.type === 'heading') above = node.depth;
    return message === undefined ? [] : [{ path, place: ['tekst', `regel ${lineOf(node)}`], message }];
  });
}

function problemOf(node: MdastNode): string | undefined {
  switch (node.type) {
    case 'html':
      return `hier staat HTML-code: ${firstTag(node.value)}. Dat kan niet; schrijf gewone tekst of Markdown.`;
    case 'mdxjsEsm':
      return 'hier staat import of export. De pagina die deze tekst toont, geeft hem zijn onderdelen; haal de regel weg.';
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return `hier staat code: {${node.value}}. Schrijf gewone tekst, of een onderdeel zoals <Period of="contact" />.`;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return partProblem(node);
    case 'link':
      if (isSafeAddress(node.url) && !hasWords(node)) {
        return `de link ${node.url} heeft geen tekst. Zet die tussen de haken: [tekst](${node.url}).`;
      }
      return addressProblem(node.url);
    case 'definition':
      return addressProblem(node.url);
    case 'imageReference':
      return 'deze foto wordt zo niet gevonden. Schrijf het zo: ![uitleg](./foto.jpg).';
    case 'image':
      return imageProblem(node);
    case 'listItem':
      return typeof node.checked === 'boolean'
        ? 'hokjes om af te vinken kunnen hier niet. Haal [ ] of [x] weg.'
        : undefined;
    default:
      return undefined;
  }
}

function addressProblem(url: string): string | undefined {
  if (/^https?:/i.test(url) && !isWebAddress(url)) {
    return `de link ${url} is geen webadres. Schrijf het zo, zonder spaties: https://voorbeeld.nl.`;
  }
  return isSafeAddress(url) ? undefined : `de link ${url} kan niet. Begin met /, https://, mailto: of tel:.`;
}

function imageProblem({ url, alt }: Extract<MdastNode, { type: 'image' }>): string | undefined {
  if (!alt?.trim()) {
    return `de foto ${url} heeft geen uitleg voor mensen die de foto niet zien. Zet die tussen de haken: ![uitleg](${url}).`;
  }
  if (!url.startsWith('./')) return `de foto ${url} staat niet naast het bericht. Schrijf het zo: ./foto.jpg.`;
  return isPicture(url) ? undefined : `${url} is geen foto. Een foto eindigt op .jpg, .png, .webp of .avif.`;
}

/** A page has one heading of the first level: its title. */
function headingProblem(node: MdastNode, above: number): string | undefined {
  if (node.type !== 'heading') return undefined;
  if (!hasWords(node)) return 'deze kop is leeg. Haal de tekens # weg of zet er woorden achter.';
  if (node.depth === 1) return 'de titel is al de grootste kop. Begin deze kop met ##.';
  if (node.depth > above + 1) return `deze kop is te klein na de vorige. Begin hem met ${'#'.repeat(above + 1)}.`;
  return undefined;
}

function hasWords(node: MdastNode): boolean {
  if ('value' in node) return /[\p{L}\p{N}\p{P}\p{S}]/u.test(node.value ?? '');
  if (node.type === 'image') return Boolean(node.alt?.trim());
  return 'children' in node && node.children.some(hasWords);
}

function firstTag(html: string): string {
  return /<[^>]*>?/.exec(html)?.[0] ?? html;
}
