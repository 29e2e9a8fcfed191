import type { CheckedEntry } from './check-entry.ts';
import { placeOf } from './field-place.ts';
import { lineOf } from './markdown-nodes.ts';
import { isSafeAddress } from './safe-address.ts';
import { filledFields } from './walk-fields.ts';

/** A link to our own site, still to be held against the pages that were built. */
export interface InternalLink {
  readonly path: string;
  readonly place: readonly string[];
  readonly address: string;
  /** A made-up entry, which the real site leaves out. */
  readonly example: boolean;
}

export function internalLinks({ path, collection, data, nodes }: CheckedEntry): InternalLink[] {
  const example = typeof data === 'object' && data !== null && 'example' in data && data.example === true;
  const inFields = filledFields(collection.widgets, data)
    .filter(({ widget }) => widget.widget === 'target')
    .map(({ value, path: at }) => ({ address: value, place: placeOf(collection.widgets, data, at) }));
  const inText = nodes.flatMap((node) =>
    node.type === 'link' || node.type === 'definition'
      ? [{ address: node.url, place: ['tekst', `regel ${lineOf(node)}`] }]
      : [],
  );
  return [...inFields, ...inText]
    .filter(({ address }) => isSafeAddress(address) && !/^([a-z]+:|[/\\]{2})/i.test(address))
    .map((link) => ({ path, example, ...link }));
}
