import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { readRevisions } from '../calendar/revisions.ts';
import { environment } from '../environment.ts';
import { routes } from '../routes.ts';

/** The sitemap: every page that does not itself keep search engines out, with its last change where Git knows it. */
export function indexablePages(): AstroIntegration {
  let site: BuiltSite;
  const { name, hooks } = sitemap({
    filter: (url) => !isNoindex(readFileSync(new URL(`.${new URL(url).pathname}index.html`, site.folder), 'utf8')),
    serialize: (item) => {
      const file = contentFileOf(new URL(item.url).pathname);
      const revision = file && site.revisions.get(resolve(environment.CONTENT_DIR, file));
      return revision ? { ...item, lastmod: revision.changed.toString() } : item;
    },
  });
  return {
    name,
    hooks: {
      ...hooks,
      'astro:build:done': async (build) => {
        site = { folder: build.dir, revisions: readRevisions(environment.CONTENT_DIR) };
        await hooks['astro:build:done']?.(build);
      },
    },
  };
}

interface BuiltSite {
  readonly folder: URL;
  readonly revisions: ReturnType<typeof readRevisions>;
}

export function isNoindex(html: string): boolean {
  return /<meta name="?robots"? content="?[^">]*noindex/.test(html);
}

/** The one file that a page shows. A page that shows many has no last change of its own. */
export function contentFileOf(path: string): string | undefined {
  const [, folder, entry] = /^(\/(?:[\w-]+\/)?)([\w-]+)\/$/.exec(path) ?? [];
  const collection = folder && collections.get(folder);
  return collection && `${collection}/${entry}.md`;
}

const collections = new Map([
  [routes.home, 'pages'],
  [routes.rooms, 'rooms'],
  [routes.activities, 'activities'],
  [routes.news, 'news'],
]);
