import { isCommon, wordsOf } from './dutch-words.ts';

/** The words that visitors read in a piece of HTML. What the index leaves out may be among them: it is never asked for alone. */
export function wordsOfPage(html: string): string[] {
  const text = html
    .replace(/<(script|style|template|svg)\b[^]*?<\/\1>/gu, ' ')
    .replace(/<[^>]*>|&\w+;/gu, ' ')
    .replaceAll('\u00AD', '');
  return wordsOf(text).filter((word) => word.length > 1 && !isCommon(word));
}
