import { pathToFileURL } from 'node:url';
import { anchorsIn, builtSite } from '../../src/content-check/built-site.ts';
import { StoreUnavailable } from '../../src/domain/editing/content-store.ts';

/** What stands on the site that visitors see. */
export interface SitePages {
  /** Whether something stands at a path such as `/kamers/`. A function is no page: what it shows is another thing each time. */
  has(path: string): Promise<boolean>;
  /** The anchors of a page that is there. */
  anchorsOf(path: string): Promise<ReadonlySet<string>>;
}

/** The same check as that of the build, on the release that is served. */
export function pagesInFolder(dist: string): SitePages {
  const site = builtSite(pathToFileURL(`${dist}/`));
  return { has: async (path) => site.has(path), anchorsOf: async (path) => site.anchorsOf(path) };
}

/** ms; a publish waits for it. */
const timeLimit = 2_000;

/** Asks the site itself. When it cannot be asked nothing is taken: an unread link could stop what others publish. */
export function pagesAt(siteUrl: string): SitePages {
  const pages = new Map<string, Promise<string | undefined>>();
  const read = (path: string) => {
    const page = pages.get(path) ?? readPage(siteUrl, path);
    pages.set(path, page);
    return page;
  };
  return {
    has: async (path) => (await read(path)) !== undefined,
    anchorsOf: async (path) => anchorsIn((await read(path)) ?? ''),
  };
}

async function readPage(siteUrl: string, path: string): Promise<string | undefined> {
  if (path.startsWith('/api/')) return undefined;
  try {
    const signal = AbortSignal.timeout(timeLimit);
    const response = await fetch(siteUrl + encodeURI(path), { redirect: 'manual', signal });
    if (response.status >= 500) throw new Error(`${path} answered ${response.status}`);
    const isFile = response.ok && !response.headers.get('Cache-Control')?.includes('no-store');
    const isHtml = response.headers.get('Content-Type')?.startsWith('text/html') === true;
    return isFile ? (isHtml ? await response.text() : '') : undefined;
  } catch (cause) {
    throw new StoreUnavailable('The site could not be asked for its pages.', { cause });
  }
}
