import { dirname, join } from 'node:path';
import { getCollection, type CollectionEntry } from 'astro:content';
import { documentKinds, type DocumentKind } from '../collections/choices.ts';
import { feeds, routes } from '../routes.ts';
import { isPublished, titleOf } from './published.ts';
import { keysOf } from '../shared/typed-object.ts';

type Entry = CollectionEntry<'documents'>;
export type Document = Entry['data'] & {
  readonly id: string;
  /** Its own page. */
  readonly page: string;
  /** Where the whole of it can be read, if anywhere. */
  readonly href: string | undefined;
  readonly entry: Entry;
};

/** Documents by year, newest first; the undated come last. */
export async function listDocumentsByYear(): Promise<{ year: number | undefined; documents: Document[] }[]> {
  const documents = (await listDocuments()).toSorted((one, other) => (other.year ?? 0) - (one.year ?? 0));
  return [...Map.groupBy(documents, ({ year }) => year)].map(([year, ofYear]) => ({ year, documents: ofYear }));
}

/** PDFs that lie beside their entry, with the path of each on this machine. */
export async function listDocumentFiles(): Promise<{ id: string; path: string }[]> {
  const entries = await getCollection('documents', isPublished);
  return entries.flatMap(({ id, data: { available }, filePath = '' }) =>
    available.type === 'file' ? [{ id, path: join(dirname(filePath), available.file) }] : [],
  );
}

/** Documents of each kind that has any. */
export async function listDocumentsByKind(): Promise<{ kind: DocumentKind; documents: Document[] }[]> {
  const byKind = Map.groupBy(await listDocuments(), ({ kind }) => kind);
  return keysOf(documentKinds).flatMap((kind) => {
    const documents = byKind.get(kind);
    return documents ? [{ kind, documents }] : [];
  });
}

/** Documents that can be read, by id: what a setting that points at one can link to. */
export async function readableDocuments(): Promise<ReadonlyMap<string, { title: string; href: string }>> {
  const documents = await listDocuments();
  return new Map(
    documents.flatMap(({ id, title, href }) => (href === undefined ? [] : [[id, { title, href }] as const])),
  );
}

export async function listDocuments(): Promise<Document[]> {
  const entries = await getCollection('documents', isPublished);
  return entries
    .map((entry) => ({
      ...entry.data,
      title: titleOf(entry.data),
      id: entry.id,
      page: routes.document(entry.id),
      href: hrefOf(entry.id, entry.data.available),
      entry,
    }))
    .toSorted((one, other) => one.title.localeCompare(other.title, 'nl'));
}

function hrefOf(id: string, available: Entry['data']['available']): string | undefined {
  switch (available.type) {
    case 'file':
      return feeds.document(id);
    case 'link':
      return available.url;
    case 'missing':
      return undefined;
  }
}
