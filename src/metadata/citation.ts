import type { Document } from '../queries/documents.ts';

/** Who made a document, when, and where it is read: what stands around its title in the list of sources of another text. */
export function citationOf(
  { issuer, published, year, page, available }: Pick<Document, 'issuer' | 'published' | 'year' | 'page' | 'available'>,
  site: string,
): { readonly maker: string; readonly address: string } {
  const when = published?.slice(0, 4) ?? year;
  return {
    maker: capitalised(when === undefined ? `${issuer}.` : `${issuer} (${when}).`),
    // What somebody else published is cited where that stands; a PDF of ours as the page around it, which can be searched and read aloud.
    address: available.type === 'link' ? available.url : site + page,
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
