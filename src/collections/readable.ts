/**
 * Whether a text has only characters that a page may show: no control characters but tab and line ends, and no `\uFFFD`, which
 * stands where a file was not saved as UTF-8.
 */
export function isReadable(text: string): boolean {
  return !unreadable.test(text);
}

/** The line, counted from 1, with the first character that cannot be read. */
export function unreadableLine(text: string): number | undefined {
  const at = text.search(unreadable);
  return at === -1 ? undefined : text.slice(0, at).split('\n').length;
}

// oxlint-disable-next-line no-control-regex -- they are what is looked for.
const unreadable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD\uFFFE\uFFFF]/;
