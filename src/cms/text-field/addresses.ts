import { isSafeAddress } from '../../content-check/safe-address.ts';
import { isWebAddress } from '../../collections/web-address.ts';

/** As the site finds them in a text: up to the punctuation of the sentence. What stands before it is no part of a word. */
const address =
  /(^|[^\p{L}\p{N}/@._+-])((?:https?:\/\/|www\.)[^\s<>]*[^\s<>?!.,:;*_~'"()[\]{}”’…]|[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?![\w-]))/giu;

export interface FoundAddress {
  readonly from: number;
  readonly to: number;
  readonly href: string;
}

export function addressesIn(text: string): FoundAddress[] {
  return [...text.matchAll(address)].flatMap(({ index, 1: before = '', 2: found = '' }) => {
    const href = completeAddress(found);
    const from = index + before.length;
    return href === undefined ? [] : [{ from, to: from + found.length, href }];
  });
}

/** What somebody means by an address, written out; nothing when a link to it could not work. */
export function completeAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`;
  if (/^\+?[\d\s()-]{8,}$/.test(text)) return `tel:${text.replaceAll(/[\s()-]/g, '')}`;
  const full = /^(www\.|[\w-]+(\.[\w-]+)*\.[a-z]{2,}(\/|$))/i.test(text) ? `https://${text}` : text;
  if (/^https?:/i.test(full))
    return isWebAddress(full) && /^https?:\/\/[^\s/?#]+\.[^\s/?#]/i.test(full) ? full : undefined;
  const isOurs = /^(\/(?!\/)|mailto:\S+@|tel:\+?\d)\S*$/i.test(full);
  return isOurs && isSafeAddress(full) ? full : undefined;
}
