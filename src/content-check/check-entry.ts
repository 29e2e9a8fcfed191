import type { MdastNode } from 'satteri';
import { issueMessage } from '../collections/messages.ts';
import { checkText } from './check-text.ts';
import type { ContentFile, ContentProblem } from './content-file.ts';
import { placeOf } from './field-place.ts';
import type { CheckedCollection } from './find-collection.ts';
import { burdensomeLine } from './markdown-burden.ts';
import { markdownNodes, mdxNodes } from './markdown-nodes.ts';
import { isProblem, parseEntry } from './parse-entry.ts';

export interface CheckedEntry {
  readonly path: string;
  readonly collection: CheckedCollection;
  readonly data: unknown;
  /** Of the text under the fields. */
  readonly nodes: readonly MdastNode[];
}

/** Everything that can be said of one file without knowing the others: fields and text. */
export function checkEntry(
  file: ContentFile,
  collection: CheckedCollection,
): { entry?: CheckedEntry; problems: ContentProblem[] } {
  const { path } = file;
  const parsed = parseEntry(file);
  if (isProblem(parsed)) return { problems: [parsed] };
  const { data, body } = parsed;
  const burden = burdensomeLine(body);
  if (burden !== undefined) {
    const message =
      'hier staan te veel tekens van opmaak achter elkaar, zoals > of *. Haal ze weg, of zet er een lege regel tussen.';
    return { problems: [{ path, place: ['tekst', `regel ${burden}`], message }] };
  }
  const nodes = path.endsWith('.mdx') ? mdxNodes(body) : markdownNodes(body);
  if (!Array.isArray(nodes)) return { problems: [{ path, place: ['tekst'], message: nodes.message }] };
  const place = placeOf.bind(undefined, collection.widgets, data);
  const result = collection.schema.safeParse(data, { reportInput: true });
  const problems = (result.error?.issues ?? []).map((issue) => ({
    path,
    place: place(issue.path),
    field: issue.path,
    message: issueMessage(issue),
  }));
  return {
    entry: { path, collection, data, nodes },
    problems: [...problems, ...(collection.body ? checkText(path, nodes) : refuseText(path, body))],
  };
}

function refuseText(path: string, body: string): ContentProblem[] {
  if (body.trim() === '') return [];
  return [
    { path, place: ['tekst'], message: 'hier kan geen tekst onder de velden staan; niemand krijgt die te zien.' },
  ];
}
