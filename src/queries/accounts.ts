import { getEntry } from 'astro:content';
import { readableDocuments } from './documents.ts';
import { listRooms } from './rooms.ts';

/** What the fund spent, newest year first, with names in the place of references. Amounts in cents, the largest first. */
export async function listAccountYears() {
  const [entry, rooms, documents] = await Promise.all([
    getEntry('settings', 'accounts'),
    listRooms(),
    readableDocuments(),
  ]);
  if (entry?.data.setting !== 'accounts') throw new Error('Het bestand content/settings/accounts.yml ontbreekt.');
  const names = new Map(rooms.map(({ id, name }) => [id, name]));
  return entry.data.years
    .toSorted((one, other) => other.year - one.year)
    .map(({ year, asOf, costs, spent, document }) => ({
      year,
      asOf,
      costs: costs.map(({ what, cents }) => ({ name: what, cents })).toSorted(byAmount),
      spent: spent
        .map((one) => ({ name: one.type === 'room' ? (names.get(one.room) ?? one.room) : one.what, cents: one.cents }))
        .toSorted(byAmount),
      document: documents.get(document ?? ''),
    }));
}

function byAmount(one: { cents: number }, other: { cents: number }): number {
  return other.cents - one.cents;
}
