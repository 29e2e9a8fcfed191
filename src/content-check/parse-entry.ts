import { DEFAULT_SCHEMA, load, Type, YAMLException, type EventType, type State } from 'js-yaml';
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
      data: load(yaml, { schema: strictDates, listener: refuseBurden() }) ?? {},
      body: fields.replaceAll(/[^\n]/g, '') + text.slice(fields.length),
    };
  } catch (error) {
    if (error instanceof Burden) return { path, place: [], message: error.message };
    if (!(error instanceof YAMLException)) throw error;
    // Of a file with a second document js-yaml does not say where that begins.
    const { mark }: { mark?: YAMLException['mark'] } = error;
    return { path, place: mark ? [`regel ${mark.line + 1}`] : [], message: yamlMessage(error.reason) };
  }
}

export function isProblem(parsed: ParsedEntry | ContentProblem): parsed is ContentProblem {
  return 'message' in parsed;
}

class Burden extends Error {
  override readonly name = 'Burden';
}

/** A name for a part of the fields, which other parts can repeat, makes gigabytes of a few lines. No form of ours writes one. */
function refuseBurden() {
  let depth = 0;
  return function look(this: State, event: EventType, state: State): void {
    depth += event === 'open' ? 1 : -1;
    if (depth > deepest) throw new Burden('de velden staan te diep in elkaar.');
    if ('anchor' in state && typeof state.anchor === 'string')
      throw new Burden(`haal het teken & voor ${state.anchor} weg. Schrijf de tekst zelf op elke plek.`);
  };
}

const deepest = 30;

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
