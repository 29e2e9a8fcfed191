import { getCollection, type CollectionEntry } from 'astro:content';

type Entry = CollectionEntry<'documents'>;
export type Document = Entry['data'] & { readonly id: string; readonly entry: Entry };

/** Documents by year, newest first; the undated come last. */
export async function listDocumentsByYear(): Promise<{ year: number | undefined; documents: Document[] }[]> {
  const documents = (await listDocuments()).toSorted((one, other) => (other.year ?? 0) - (one.year ?? 0));
  return [...Map.groupBy(documents, ({ year }) => year)].map(([year, ofYear]) => ({ year, documents: ofYear }));
}

export async function listDocuments(): Promise<Document[]> {
  const entries = await getCollection('documents');
  return entries
    .map((entry) => ({ ...entry.data, id: entry.id, entry }))
    .toSorted((one, other) => one.title.localeCompare(other.title, 'nl'));
}
