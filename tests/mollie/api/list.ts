import { Problem } from '../problem.ts';
import { readQuery, type Answer, type Call } from './call.ts';
import { documentation, type Link } from './links.ts';

/** A page of a list: newest first, `from` inclusive, links made from the address we were called at. */
export function listAnswer<T extends { id: string }>(
  call: Call,
  name: string,
  records: Iterable<T>,
  show: (record: T) => object,
  moreParameters: readonly string[] = [],
): Answer {
  const query = readQuery(call, ['from', 'limit', 'sort', ...moreParameters]);
  const limit = readLimit(query.get('limit'));
  const all = query.get('sort') === 'asc' ? [...records] : [...records].toReversed();
  const from = query.get('from');
  const start = from === null ? 0 : all.findIndex((record) => record.id === from);
  if (start < 0) throw new Problem(422, 'The from parameter is invalid', 'from');
  const page = all.slice(start, start + limit);

  const pageLink = (first: T | undefined): Link | null => {
    if (!first) return null;
    const search = new URLSearchParams(query);
    search.set('from', first.id);
    search.set('limit', String(limit));
    return { href: `${call.origin}${call.path}?${search}`, type: 'application/hal+json' };
  };
  const self = `${call.origin}${call.path}${query.size > 0 ? `?${query}` : ''}`;
  const body = {
    count: page.length,
    _embedded: { [name]: page.map(show) },
    _links: {
      self: { href: self, type: 'application/hal+json' },
      previous: start > 0 ? pageLink(all[Math.max(0, start - limit)]) : null,
      next: pageLink(all[start + limit]),
      documentation: documentation(`list-${name}`),
    },
  };
  return { status: 200, body };
}

function readLimit(text: string | null): number {
  const limit = text === null ? 50 : Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 250) return limit;
  throw new Problem(422, 'The limit must be between 1 and 250', 'limit');
}
