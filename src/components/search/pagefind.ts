import { wordListAddress } from '../../search/word-list-address.ts';

/** The part of Pagefind's browser script that we use. It is made by the build and has no types of its own. */
export interface Pagefind {
  /** @param words - `null` for everything */
  search(words: string | null, options: { filters: Filters }): Promise<Found>;
}

export type Filters = Readonly<Record<string, string>>;

export interface Found {
  readonly results: readonly FoundResult[];
}

export interface FoundResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<FoundPage>;
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

/** The words that the pages in the language of this one have; none where they cannot be read. */
export function loadWords(): Promise<ReadonlySet<string>> {
  words ??= fetch(`/pagefind/${wordListAddress(document.documentElement.lang)}`)
    .then(async (response): Promise<readonly string[]> => response.json())
    .then((list) => new Set(list));
  return words;
}

const script = '/pagefind/pagefind.js';
let loading: Promise<Pagefind> | undefined;
let words: Promise<ReadonlySet<string>> | undefined;
