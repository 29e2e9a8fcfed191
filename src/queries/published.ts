import { publicationOf } from '../collections/publication.ts';
import { todayIn } from '../dates.ts';

/** Whether visitors may see an entry today. The dev server shows all: who writes wants to see it. */
export function isPublished({ data }: { data: unknown }): boolean {
  return import.meta.env.DEV || isVisible(data);
}

/** What the dev server puts before a title that visitors do not see yet. */
export function titleOf(data: { title: string }): string {
  return isVisible(data) ? data.title : `Concept: ${data.title}`;
}

function isVisible(data: unknown): boolean {
  const { draft, from } = publicationOf(data);
  return !draft && (from === undefined || from <= todayIn().toString());
}
