import { glob, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import serveStatic from 'serve-static';
import { extractText, getDocumentProxy } from 'unpdf';
import { searchableDocuments, type SearchableDocument } from '../search/documents.ts';

/** Makes the search index of the built site in `dist/pagefind/`, the text of our own PDF documents included. */
export function searchIndex(): AstroIntegration {
  let built: URL;
  let indexed: Promise<IndexedSite>;
  return {
    name: 'search-index',
    hooks: {
      // The dev server makes pages one at a time, so it searches what was built last.
      'astro:config:done': ({ config }) => {
        built = config.outDir;
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/pagefind', serveStatic(fileURLToPath(new URL('pagefind/', built))));
      },
      // Pagefind works beside us, while the other integrations read the same pages.
      'astro:build:generated': async ({ dir }) => {
        const list = new URL(`.${searchableDocuments.path}`, dir);
        const documents = searchableDocuments.schema.parse(JSON.parse(await readFile(list, 'utf8')));
        await rm(list);
        indexed = indexSite(dir, documents);
        // It fails when it is waited for, not before.
        indexed.catch(() => undefined);
      },
      'astro:build:done': async ({ logger }) => {
        const { unreadable } = await indexed;
        unreadable.forEach((href) => logger.warn(`${href} has no text that can be read; only its summary is found.`));
      },
    },
  };
}

/** A line that leads to another page. Each activity is found by its own page, not by every list it stands in. */
const timetableRow = '[data-activity]';

export interface IndexedSite {
  /** Addresses of documents without text, such as a scanned letter. */
  readonly unreadable: readonly string[];
}

/**
 * Indexes every page with `data-pagefind-body`, and the documents.
 * @param dist - folder of the built site; the index is written to `pagefind/` in it
 */
export async function indexSite(dist: URL, documents: readonly SearchableDocument[]): Promise<IndexedSite> {
  const { index, errors } = await pagefind.createIndex({ excludeSelectors: [timetableRow] });
  if (!index) throw new Error(errors.join('\n'));
  try {
    succeeded(await index.addDirectory({ path: fileURLToPath(dist) }));
    const unreadable: string[] = [];
    for (const document of documents) {
      const text = await textOf(new URL(`.${document.href}`, dist));
      if (text === '') unreadable.push(document.href);
      succeeded(await index.addCustomRecord(recordOf(document, text)));
    }
    succeeded(await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dist)) }));
    await removeInterfaces(new URL('pagefind/', dist));
    return { unreadable };
  } finally {
    await pagefind.close();
  }
}

/** Pagefind's own forms and styles: half a megabyte that no page of ours asks for. */
async function removeInterfaces(folder: URL): Promise<void> {
  for await (const file of glob('pagefind-{component-ui,modular-ui,ui,highlight}.{js,css}', { cwd: folder }))
    await rm(new URL(file, folder));
}

function recordOf({ href, title, summary, about, rooms }: SearchableDocument, text: string) {
  return {
    url: href,
    content: [title, summary, text].join('\n'),
    language: 'nl',
    meta: { title, about },
    filters: { soort: ['verslag'], kamer: [...rooms] },
  };
}

/** A file that is no PDF after all stops nothing: its summary can still be found. */
async function textOf(file: URL): Promise<string> {
  try {
    const pdf = await getDocumentProxy(new Uint8Array(await readFile(file)), { verbosity: 0 });
    const { text } = await extractText(pdf, { mergePages: true });
    return text.trim();
  } catch {
    return '';
  }
}

function succeeded<Answer extends { readonly errors: readonly string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(answer.errors.join('\n'));
  return answer;
}
