import { Parser } from 'htmlparser2';

/** A hard word, and what an editor says that it means. */
export interface Word {
  readonly word: string;
  readonly forms: readonly string[];
  readonly explanation: string;
}

/** @param scope - makes the ids of this text differ from those of another text on the same page */
export type ExplainWords = (html: string, scope: string) => string;

/**
 * Puts an explanation at the first place where a text uses a word: a button that opens it in place, without a script. Headings,
 * links and names with an address are left alone. A browser that does not know popovers, and paper, show it between brackets after the word.
 */
export function explainWords(words: readonly Word[]): ExplainWords {
  const known = new Map(
    words.flatMap((word) => [word.word, ...word.forms].map((form) => [keyOf(form), word] as const)),
  );
  if (known.size === 0) return (html) => html;
  const forms = [...known.keys()]
    .toSorted((one, other) => other.length - one.length)
    .map((form) => RegExp.escape(form));
  const anyWord = new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${forms.join('|')})(?![\p{L}\p{N}-])`, 'giu');

  return (html, scope) => {
    // Most texts have none of them.
    if (html.search(anyWord) === -1) return html;
    const explained = new Set<Word>();
    return replaceText(html, (text) =>
      text.replaceAll(anyWord, (found) => {
        const word = known.get(keyOf(found));
        if (!word || explained.has(word)) return found;
        explained.add(word);
        return withExplanation(found, word, `uitleg-${scope}-${explained.size}`);
      }),
    );
  };
}

function withExplanation(found: string, { explanation }: Word, id: string): string {
  return (
    `<button type="button" class="word" popovertarget="${id}">${found}</button>` +
    `<span class="explanation" id="${id}" popover data-pagefind-ignore>${escapeHtml(explanation)}</span>`
  );
}

/** In text the marks of HTML are escaped already; ends of words stay as they are. */
function replaceText(html: string, replace: (text: string) => string): string {
  const parts: string[] = [];
  let done = 0;
  let inside = 0;
  const parser = new Parser(
    {
      onopentag: (name) => (inside += Number(leftAlone.has(name))),
      onclosetag: (name) => (inside -= Number(leftAlone.has(name))),
      ontext() {
        if (inside > 0) return;
        parts.push(html.slice(done, parser.startIndex), replace(html.slice(parser.startIndex, parser.endIndex + 1)));
        done = parser.endIndex + 1;
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return parts.join('') + html.slice(done);
}

const leftAlone = new Set([
  'a',
  'address',
  'button',
  'code',
  'pre',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'script',
  'style',
]);

function keyOf(form: string): string {
  return form.normalize('NFC').toLocaleLowerCase('nl');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
