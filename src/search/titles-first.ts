import { sorted } from '../shared/sorted.ts';
import { stemOf, tellingWords } from './dutch-words.ts';

interface Titled {
  readonly meta: { readonly title?: string };
  /** Parts of the page under their own headings. */
  readonly sub_results: readonly { readonly title: string }[];
}

/** What is called as the question is what was meant, more than a page that has the word more often. */
export function titlesFirst<Page extends Titled>(question: string, pages: readonly Page[]): Page[] {
  const asked = stemsOf(question);
  const likeness = new Map(pages.map((page) => [page, likenessTo(asked, page)]));
  return sorted(pages, (one, other) => (likeness.get(other) ?? 0) - (likeness.get(one) ?? 0));
}

function likenessTo(asked: ReadonlySet<string>, { meta, sub_results: parts }: Titled): number {
  const ofPart = Math.max(0, ...parts.map(({ title }) => shareOf(asked, stemsOf(title)))) * 0.9;
  const likeness = Math.max(shareOf(asked, stemsOf(meta.title ?? '')), ofPart);
  // Less than half of a title says nothing.
  return likeness < 0.4 ? 0 : likeness;
}

function shareOf(asked: ReadonlySet<string>, title: ReadonlySet<string>): number {
  const shared = [...title].filter((stem) => asked.has(stem)).length;
  return (2 * shared) / (asked.size + title.size || 1);
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(tellingWords(text).map(stemOf));
}
