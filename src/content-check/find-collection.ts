import type { NamedWidget } from '../collections/field.ts';
import { storedImage } from '../collections/collection.ts';
import { collections } from '../collections/index.ts';
import { codePages, pages, textPages } from '../collections/pages.ts';
import { settings } from '../collections/settings.ts';

/** What the check needs of a collection, whatever its fields. */
export interface CheckedCollection {
  readonly name: string;
  readonly body: boolean;
  readonly widgets: readonly NamedWidget[];
  readonly schema: Schema;
}
type Schema =
  | ReturnType<(typeof collections)[keyof typeof collections]['schema']>
  | ReturnType<(typeof settings)[number]['schema']>;

/** The collection that a file belongs to: `rooms/de-klop.md`, `settings/organisation.yml`. Files lie flat in their folder, since their name is their address. */
export function findCollection(path: string): CheckedCollection | undefined {
  return [...byFile].find(([pattern]) => pattern.test(path))?.[1];
}

export const settingFiles = settings.map(({ name }) => `settings/${name}.yml`);

/** Files that the site cannot do without; a page that comes with the code is there without. */
export const requiredFiles = [...settingFiles, ...textPages.map((page) => `${pages.name}/${page}.md`)];

const byFile = new Map<RegExp, CheckedCollection>([
  ...Object.values(collections).map((one) => [new RegExp(`^${one.name}/[^/]+\\.md$`), checked(one)] as const),
  [new RegExp(`^${pages.name}/(${codePages.join('|')})\\.mdx$`), checked(pages)],
  ...settings.map((one) => [new RegExp(`^settings/${one.name}\\.yml$`), checked(one)] as const),
]);

type AnyCollection = (typeof collections)[keyof typeof collections] | (typeof settings)[number];

/** Builds each schema once; a folder has thousands of files. */
function checked({ name, body, widgets, schema }: AnyCollection): CheckedCollection {
  return { name, body, widgets, schema: schema(storedImage) };
}
