import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import serveStatic from 'serve-static';
import { searchableDocuments } from '../search/documents.ts';
import { openIndex, type OpenIndex } from '../search/open-index.ts';
import type { PageReader } from './rendered-pages.ts';

/** Makes the search index of the built site in `dist/pagefind/`, the text of our own PDF documents included. */
export function searchIndex(): PageReader {
  let built: URL;
  let index: OpenIndex;
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
      'astro:build:start': async () => {
        index = await openIndex();
      },
      'astro:build:done': async ({ dir, logger }) => {
        const list = new URL(`.${searchableDocuments.path}`, dir);
        const documents = searchableDocuments.schema.parse(JSON.parse(await readFile(list, 'utf8')));
        await rm(list);
        for (const document of documents) {
          const isReadable = await index.addDocument(document, new URL(`.${document.href}`, dir));
          if (!isReadable) logger.warn(`${document.href} has no text that can be read; only its summary is found.`);
        }
        await index.write(new URL('pagefind/', dir));
      },
    },
    readPage: (path, html) => index.addPage(path, html),
  };
}
