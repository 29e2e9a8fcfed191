import * as z from 'zod';
import { parse } from '../form.ts';
import { missing } from '../problem.ts';
import type { Call } from './call.ts';

const number = z.coerce.number().int();
/** What every list takes; `created` in seconds. */
export const listParameters = {
  limit: number.min(1).max(100).optional(),
  starting_after: z.string().optional(),
  created: z.strictObject({ gte: number.optional() }).optional(),
  expand: z.unknown().optional(),
};

const common = z.looseObject(listParameters);

/** Newest first. */
export function listAnswer<T extends { readonly id: string; readonly created: number }>(
  { given }: Pick<Call, 'given'>,
  url: string,
  things: Iterable<T>,
  show: (thing: T) => object,
): object {
  const { limit = 10, starting_after: after, created } = parse(common, given);
  const since = (created?.gte ?? 0) * 1000;
  const all = [...things].toReversed().filter((thing) => Math.floor(thing.created / 1000) * 1000 >= since);
  const start = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
  if (after !== undefined && start === 0) throw missing('object', after, 'starting_after', 400);
  const shown = all.slice(start, start + limit);
  return { object: 'list', url, has_more: start + limit < all.length, data: shown.map(show) };
}
