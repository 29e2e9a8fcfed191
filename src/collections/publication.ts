import { date, yesNo } from './fields.ts';
import { optional } from './shapes.ts';

/** For entries that can be kept back: as long as somebody is writing, or until a day. */
export const publicationFields = {
  draft: yesNo({ label: 'Concept', hint: 'Niemand ziet dit nog op de site.' }),
  publishFrom: optional(date({ label: 'Zichtbaar vanaf', hint: 'Leeg is: meteen.' })),
};

export interface Publication {
  readonly draft: boolean;
  /** `YYYY-MM-DD`, the first day in Europe/Amsterdam on which visitors see it. */
  readonly from: string | undefined;
}

/** Reads the two fields from data of any collection, as it stands in a file or as a schema made it. */
export function publicationOf(data: unknown): Publication {
  const { draft, publishFrom } = typeof data === 'object' && data !== null ? fieldsOf(data) : {};
  const from = publishFrom instanceof Date ? publishFrom.toISOString().slice(0, 10) : publishFrom;
  return { draft: draft === true, from: typeof from === 'string' && from !== '' ? from : undefined };
}

function fieldsOf(data: object): { draft?: unknown; publishFrom?: unknown } {
  return { draft: Reflect.get(data, 'draft'), publishFrom: Reflect.get(data, 'publishFrom') };
}
