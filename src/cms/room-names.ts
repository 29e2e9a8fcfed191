import { rooms } from 'virtual:cms-config';

const names: ReadonlyMap<string, string> = new Map(rooms.map(({ id, name }) => [id, name]));

/** A room that came after the last build is known by its id. */
export function roomName(id: string): string {
  return names.get(id) ?? id;
}
