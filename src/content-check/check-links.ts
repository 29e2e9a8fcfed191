import type { ContentProblem } from './content-file.ts';
import { decodeAddress } from './decode-address.ts';
import { entryAddress } from './entry-address.ts';
import type { InternalLink } from './internal-links.ts';

/** The site as it was built. */
export interface BuiltSite {
  /** Whether something stands at a path such as `/kamers/` or `/agenda/alles.ics`. */
  readonly has: (path: string) => boolean;
  /** The anchors of a page that is there. */
  readonly anchorsOf: (path: string) => ReadonlySet<string>;
}

/** Says which links of editors lead nowhere. */
export function deadLinks(links: readonly InternalLink[], site: BuiltSite): ContentProblem[] {
  return links.flatMap(({ path, place, address, example }) => {
    const own = entryAddress(path) ?? '/';
    if (example && !site.has(own)) return [];
    const message = deadLinkMessage(address, own, site);
    return message === undefined ? [] : [{ path, place, message: `de link ${address} werkt niet. ${message}` }];
  });
}

function deadLinkMessage(address: string, own: string, site: BuiltSite): string | undefined {
  if (!/^[/#]/.test(address)) return 'Schrijf het hele adres, met een / vooraan.';
  const { pathname = address, hash = '' } = URL.parse(address, new URL(own, 'http://site')) ?? {};
  const path = decodeAddress(pathname);
  if (!site.has(path)) {
    return site.has(`${path}/`) ? 'Zet een / achter het adres.' : `Er is geen pagina ${path}.`;
  }
  const anchor = decodeAddress(hash.slice(1));
  if (anchor === '' || site.anchorsOf(path).has(anchor)) return undefined;
  return `Op de pagina ${path} is geen plek #${anchor}.`;
}
