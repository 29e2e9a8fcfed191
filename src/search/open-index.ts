import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as pagefind from 'pagefind';
import { extractText, getDocumentProxy } from 'unpdf';
import type { SearchableDocument } from './documents.ts';
import { wordListAddress } from './word-list-address.ts';
import { wordsOfPage } from './word-list.ts';

/** A search index that is being made. Pagefind works beside us: pages can be given to it while others are still made. */
export interface OpenIndex {
  /** @param html - the whole page; what stands in its `data-pagefind-body` is found, and without that nothing. */
  addPage(path: string, html: string): void;
  /**
   * @param file - a PDF
   * @returns whether it has text. A scanned letter has none: only its summary is found.
   */
  addDocument(document: SearchableDocument, file: URL): Promise<boolean>;
  /** @throws Error when Pagefind refused a page. */
  write(folder: URL): Promise<void>;
}

/** A line that leads to another page. Each activity is found by its own page, not by every list it stands in. */
const timetableRow = '[data-activity]';

export async function openIndex(): Promise<OpenIndex> {
  const { index, errors } = await pagefind.createIndex({ excludeSelectors: [timetableRow] });
  if (!index) throw new Error(errors.join('\n'));
  const pages: Promise<{ readonly errors: readonly string[] }>[] = [];
  const words = new Map<string, Set<string>>();
  const keepWords = (language: string, text: string) => {
    const list = words.get(language) ?? new Set();
    for (const word of wordsOfPage(text)) list.add(word);
    words.set(language, list);
  };
  return {
    addPage(path, html) {
      const content = searchablePart(html);
      if (content === undefined) return;
      pages.push(index.addHTMLFile({ url: path, content }));
      keepWords(/<html\b[^>]*\blang="?([\w-]+)/.exec(content)?.[1] ?? 'nl', content);
    },
    async addDocument(document, file) {
      const text = await textOf(file);
      succeeded(await index.addCustomRecord(recordOf(document, text)));
      keepWords('nl', [document.title, document.summary, text].join(' '));
      return text !== '';
    },
    async write(folder) {
      try {
        (await Promise.all(pages)).forEach(succeeded);
        succeeded(await index.writeFiles({ outputPath: fileURLToPath(folder) }));
        await removeInterfaces(folder);
        for (const [language, list] of words)
          await writeFile(new URL(wordListAddress(language), folder), JSON.stringify([...list].toSorted()));
      } finally {
        await pagefind.close();
      }
    },
  };
}

/** Nine tenths of a page is its head: style and data that Pagefind would read for nothing. */
function searchablePart(html: string): string | undefined {
  const [main] = /<main\b[^>]*\bdata-pagefind-body\b[^]*<\/main>/.exec(html) ?? [];
  const [language] = /<html\b[^>]*>/.exec(html) ?? [''];
  return main && `${language}<body>${main}`;
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
    // A word that was broken at the end of a line is one word.
    return text.replace(/(?<=\p{L})-\s*\n\s*(?=\p{Ll})/gu, '').trim();
  } catch {
    return '';
  }
}

function succeeded({ errors }: { readonly errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(errors.join('\n'));
}
