import { resolve } from 'node:path';
import sitemap from '@astrojs/sitemap';
import { readRevisions } from '../feeds/calendar/revisions.ts';
import { environment } from '../environment.ts';
import { routes } from '../routes.ts';
import type { PageReader } from './rendered-pages.ts';

/** The sitemap: every page that does not itself keep search engines out, with its last change where Git knows it. */
export function indexablePages(): PageReader {
  const keptOut = new Set<string>();
  let revisions: ReturnType<typeof readRevisions>;
  const { name, hooks } = sitemap({
    filter: (url) => !keptOut.has(new URL(url).pathname),
    serialize: (item) => {
      const file = contentFileOf(new URL(item.url).pathname);
      const revision = file && (revisions.get(pathOf(`${file}.md`)) ?? revisions.get(pathOf(`${file}.mdx`)));
      return revision ? { ...item, lastmod: revision.changed.toString() } : item;
    },
  });
  return {
    name,
    hooks: {
      ...hooks,
      'astro:build:done': async (build) => {
        revisions = readRevisions(environment.CONTENT_DIR);
        await hooks['astro:build:done']?.(build);
      },
    },
    readPage: (path, html) => isNoindex(html) && keptOut.add(path),
  };
}

function pathOf(file: string): string {
  return resolve(environment.CONTENT_DIR, file);
}

function isNoindex(html: string): boolean {
  return /<meta name="?robots"? content="?[^">]*noindex/.test(html);
}

/** The one file that a page shows, without its ending. A page that shows many has no last change of its own. */
function contentFileOf(path: string): string | undefined {
  const [, folder, entry] = /^(\/(?:[\w-]+\/)?)([\w-]+)\/$/.exec(path) ?? [];
  const collection = folder && collections.get(folder);
  return collection && `${collection}/${entry}`;
}

const collections = new Map([
  [routes.home, 'pages'],
  [routes.rooms, 'rooms'],
  [routes.activities, 'activities'],
  [routes.news, 'news'],
  [routes.documents, 'documents'],
]);
