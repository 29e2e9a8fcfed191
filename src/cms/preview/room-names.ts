import { useEffect, useState } from 'react';
import type { PreviewProps } from './draft.ts';

/** The name of each room by its id; until they are there the ids stand in. */
export function useRoomNames({ getCollection }: PreviewProps): (id: string) => string {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    void getCollection('rooms')
      .then((rooms) => setNames(new Map(rooms.map((room) => [String(room.get('slug')), nameOf(room.get('data'))]))))
      // A redacteur has no list of rooms; the ids will do.
      .catch(() => undefined);
  }, []);
  return (id) => names.get(id) ?? id;
}

function nameOf(data: unknown): string {
  return typeof data === 'object' && data !== null && 'name' in data ? String(data.name) : '';
}
