import { routes } from '../routes.ts';

/** The page that shows an entry, by its path in the content folder. */
export function entryAddress(path: string): string | undefined {
  const [, collection = '', id = ''] = /^([^/]+)\/([^/]+)\.\w+$/.exec(path) ?? [];
  return addresses[collection]?.(id);
}

const addresses: Readonly<Record<string, (id: string) => string>> = {
  rooms: routes.room,
  activities: routes.activity,
  news: routes.newsItem,
  documents: routes.document,
  questions: () => routes.questions,
  pages: (id) => (guides.includes(id) ? `/admin/${id}/` : `/${id}/`),
};

/** For who keeps the site, so they stand with the editor. */
const guides: readonly string[] = ['bestuur', 'zo-werkt-het'];
