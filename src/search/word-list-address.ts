/** Where the words of all searchable pages in a language are, beside the index. */
export function wordListAddress(language: string): string {
  return `words-${language}.json`;
}
