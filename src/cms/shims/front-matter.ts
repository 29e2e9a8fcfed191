/**
 * Instead of gray-matter, which brings a second YAML parser, a JavaScript parser and Node's Buffer to the browser: the two calls
 * that Decap makes of it. Fields stand at the top between two lines with `---`, as `content-check/parse-entry.ts` reads them.
 */
interface Options {
  readonly language: string;
  readonly engines: Readonly<Record<string, Engine>>;
  readonly [option: string]: unknown;
}

interface Engine {
  readonly parse: (fields: string) => object | null;
  readonly stringify: (data: object, options: Options) => string;
}

export default function matter(file: string, { language, engines }: Options) {
  const [head, fields] = /^\uFEFF?---[^\n]*\n([\s\S]*?\n)?---[ \t]*(?:\r?\n|$)/.exec(file) ?? [];
  if (head === undefined) return { data: {}, content: file };
  return { data: withTextDate(engines[language]?.parse(fields ?? '') ?? {}), content: file.slice(head.length) };
}

/** YAML reads a date of which only the year is known as a number, which Decap then cannot sort among the texts. */
function withTextDate(data: object): object {
  return 'date' in data ? { ...data, date: String(data.date) } : data;
}

matter.stringify = (body: string, data: object, options: Options): string => {
  const fields = options.engines[options.language]?.stringify(data, options).trim() ?? '';
  const text = body.trim();
  // Decap takes the last line break off again where the text that it was given has none.
  const end = body.endsWith('\n') ? '\n' : '\n\n';
  return `---\n${fields}\n---\n${text === '' ? end.slice(1) : `\n${text}${end}`}`;
};
