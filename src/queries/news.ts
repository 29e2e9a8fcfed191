import { getCollection, type CollectionEntry } from 'astro:content';
import type { publicationFields } from '../collections/publication.ts';
import { yearOf } from '../dates.ts';
import { routes } from '../routes.ts';
import { isPublished, titleOf } from './published.ts';

type Entry = CollectionEntry<'news'>;
export type NewsItem = Omit<Entry['data'], keyof typeof publicationFields> & {
  readonly id: string;
  readonly href: string;
  readonly entry: Entry;
};

export const newsPerPage = 20;

/** All news, newest first. A date of which only the year is known comes after the exact dates of that year. */
export async function listNews(): Promise<NewsItem[]> {
  const entries = await getCollection('news', isPublished);
  return entries
    .map((entry) => ({
      ...entry.data,
      title: titleOf(entry.data),
      id: entry.id,
      href: routes.newsItem(entry.id),
      entry,
    }))
    .toSorted((one, other) => other.date.localeCompare(one.date) || one.title.localeCompare(other.title, 'nl'));
}

export async function listNewsOfRoom(room: string): Promise<NewsItem[]> {
  return (await listNews()).filter(({ rooms }) => rooms.includes(room));
}

export async function listNewsYears(): Promise<{ year: number; items: NewsItem[] }[]> {
  const byYear = Map.groupBy(await listNews(), ({ date }) => yearOf(date));
  return [...byYear].map(([year, items]) => ({ year, items }));
}
