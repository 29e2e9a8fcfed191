import { getCollection, type CollectionEntry } from 'astro:content';
import { cities, type City } from '../collections/choices.ts';
import { todayIn } from '../dates.ts';
import { routes } from '../routes.ts';
import { roomOn } from '../schedule/room-on.ts';
import { entriesOf } from '../shared/typed-object.ts';

export type RoomEntry = CollectionEntry<'rooms'>;
export type Room = RoomEntry['data'] & { readonly id: string; readonly href: string; readonly entry: RoomEntry };

/** All rooms, by city and then by name. */
export async function listRooms(): Promise<Room[]> {
  const entries = await getCollection('rooms');
  const today = todayIn();
  return entries
    .map((entry) => ({ ...roomOn(entry.data, today), id: entry.id, href: routes.room(entry.id), entry }))
    .toSorted((one, other) => one.city.localeCompare(other.city) || one.name.localeCompare(other.name, 'nl'));
}

/** The rooms of each city that has any. */
export async function listRoomsByCity(): Promise<{ city: City; name: string; rooms: Room[] }[]> {
  const rooms = await listRooms();
  return entriesOf(cities)
    .map(([city, name]) => ({ city, name, rooms: rooms.filter((room) => room.city === city) }))
    .filter(({ rooms: inCity }) => inCity.length > 0);
}

/** A page for each room: what `getStaticPaths` of such a page answers. */
export async function pagesOfRooms(): Promise<{ params: { room: string }; props: { room: Room } }[]> {
  const rooms = await listRooms();
  return rooms.map((room) => ({ params: { room: room.id }, props: { room } }));
}

/** Whether somebody can give to this room itself; a gift for any other goes to the fund as a whole. */
export function canReceiveGifts({ status, receivesGifts }: Pick<Room, 'status' | 'receivesGifts'>): boolean {
  return receivesGifts && status.type === 'open';
}
