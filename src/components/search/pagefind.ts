/** The part of Pagefind's browser script that we use. It is made by the build and has no types of its own. */
export interface Pagefind {
  /** Waits until the visitor stops typing; `null` for a question that was overtaken by a later one. */
  debouncedSearch(words: string | null, options: { filters: Filters }, milliseconds: number): Promise<Found | null>;
}

export type Filters = Readonly<Record<string, string>>;

export interface Found {
  readonly results: readonly { data(): Promise<FoundPage> }[];
}

export interface FoundPage {
  readonly url: string;
  /** HTML: the text of the page, escaped, with the words that were found in `<mark>`. */
  readonly excerpt: string;
  readonly meta: { readonly title?: string; readonly about?: string };
  readonly filters: { readonly soort?: readonly string[] };
  /** Parts of the page under their own headings; the first may be the page itself. */
  readonly sub_results: readonly { readonly title: string; readonly url: string }[];
}

/** Only on the first question: the index costs more than this whole page. */
export function loadPagefind(): Promise<Pagefind> {
  loading ??= import(/* @vite-ignore */ script);
  return loading;
}

const script = '/pagefind/pagefind.js';
let loading: Promise<Pagefind> | undefined;
