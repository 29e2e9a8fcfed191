/** What a person writes stays far below these; time that a parser takes grows with their square. */
const most = { depth: 20, marks: 3_000, letters: 300_000 };

/**
 * The line of a Markdown text from which on it is more work than any text for people, if there is one. Looks at each letter once.
 */
export function burdensomeLine(text: string): number | undefined {
  if (text.length > most.letters) return 1;
  let marks = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') marks = 0;
    marks += countOf(line, marksOfInline);
    if (marks > most.marks || depthOf(line) > most.depth) return index + 1;
  }
  return undefined;
}

const marksOfInline = new Set('*_~`[]!<&\\');
const marksOfBlock = new Set('>-+*');

function countOf(line: string, letters: ReadonlySet<string>): number {
  let count = 0;
  for (const letter of line) if (letters.has(letter)) count += 1;
  return count;
}

/** How deep a line stands in quotes and lists: marks before its first word, and two spaces for each step. */
function depthOf(line: string): number {
  const [start = ''] = /^[ \t>*+-]*/.exec(line) ?? [];
  // A line of dashes is a rule or a heading, not a list in a list.
  if (line.length < 200 && /^\s*([-*+])(?:\s*\1)*\s*$/.test(line)) return 0;
  return countOf(start, marksOfBlock) + countOf(start, new Set(' ')) / 2 + countOf(start, new Set('\t'));
}
