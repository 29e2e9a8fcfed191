import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import serveStatic from 'serve-static';
import { searchableDocuments } from '../search/documents.ts';
import { openIndex, type OpenIndex } from '../search/open-index.ts';
import type { PageReader } from './rendered-pages.ts';

/** Makes the search index of the built site in `dist/pagefind/`, the text of our own PDF documents included, while Astro makes pictures. */
export function searchIndex(): PageReader {
  let built: URL;
  let logger: AstroIntegrationLogger;
  let index: OpenIndex;
  let written: Promise<void>;
  return {
    name: 'search-index',
    hooks: {
      // The dev server makes pages one at a time, so it searches what was built last.
      'astro:config:done': (options) => {
        built = options.config.outDir;
        logger = options.logger;
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/pagefind', serveStatic(fileURLToPath(new URL('pagefind/', built))));
      },
      'astro:build:start': async () => {
        index = await openIndex();
      },
      'astro:build:done': () => written,
    },
    readPage: (path, html) => index.addPage(path, html),
    endPages() {
      written = writeIndex(index, built, logger);
      // The end of the build waits for it, and hears of a failure.
      written.catch(() => undefined);
    },
  };
}

async function writeIndex(index: OpenIndex, dist: URL, logger: AstroIntegrationLogger): Promise<void> {
  const list = new URL(`.${searchableDocuments.path}`, dist);
  const documents = searchableDocuments.schema.parse(JSON.parse(await readFile(list, 'utf8')));
  await rm(list);
  for (const document of documents) {
    const isReadable = await index.addDocument(document, new URL(`.${document.href}`, dist));
    if (!isReadable) logger.warn(`${document.href} has no text that can be read; only its summary is found.`);
  }
  await index.write(new URL('pagefind/', dist));
}
