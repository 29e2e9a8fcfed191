import { DEFAULT_SCHEMA, load, Type, YAMLException } from 'js-yaml';
import * as z from 'zod';
import { unreadableLine } from '../collections/readable.ts';
import type { ContentFile, ContentProblem } from './content-file.ts';
import { yamlMessage } from './yaml-message.ts';

export interface ParsedEntry {
  readonly data: unknown;
  /** Markdown on the lines where it stands in the file. */
  readonly body: string;
}

/** Reads fields and text as Astro reads them; a test holds the two side by side. */
export function parseEntry({ path, text }: ContentFile): ParsedEntry | ContentProblem {
  const unreadable = unreadableLine(text);
  if (unreadable !== undefined) {
    return {
      path,
      place: [`regel ${unreadable}`],
      message: 'hier staat een teken dat niemand kan lezen. Typ het opnieuw en bewaar het bestand als UTF-8.',
    };
  }
  const [fields, yaml] = path.endsWith('.yml') ? [text, text] : (/^\uFEFF?---([\s\S]*?\n)---/.exec(text) ?? []);
  if (fields === undefined || yaml === undefined) {
    return { path, place: [], message: 'de velden ontbreken. Zet ze bovenaan, tussen twee regels met ---.' };
  }
  try {
    return {
      data: load(yaml, { schema: strictDates }) ?? {},
      body: fields.replaceAll(/[^\n]/g, '') + text.slice(fields.length),
    };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    // Of a file with a second document js-yaml does not say where that begins.
    const { mark }: { mark?: YAMLException['mark'] } = error;
    return { path, place: mark ? [`regel ${mark.line + 1}`] : [], message: yamlMessage(error.reason) };
  }
}

export function isProblem(parsed: ParsedEntry | ContentProblem): parsed is ContentProblem {
  return 'message' in parsed;
}

const day = z.iso.date();

/** js-yaml reads 31 November as 1 December. Here what is not a day stays text, so that a field for a date refuses it. */
const strictDates = DEFAULT_SCHEMA.extend({
  implicit: [
    new Type('tag:yaml.org,2002:timestamp', {
      kind: 'scalar',
      resolve: (text: unknown) => day.safeParse(text).success,
      construct: (text: string) => new Date(text),
    }),
  ],
});
