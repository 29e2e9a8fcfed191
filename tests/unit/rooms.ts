import type { Import } from './imports.ts';

/** The rooms of the house in the order of the README's table: each may import only what stands before it. */
export function readRooms(readme: string): readonly string[] {
  const table = /\| rooms, in order.*?\n\n/s.exec(`${readme}\n\n`)?.[0] ?? '';
  return [...table.matchAll(/`((?:src|functions)\/[^`]*)`/g)].flatMap(([, room]) => (room ? [room] : []));
}

/** The room of a file: the longest name that its path begins with. */
export function roomOf(path: string, rooms: readonly string[]): string | undefined {
  const around = rooms.filter((room) => path === room || (room.endsWith('/') && path.startsWith(room)));
  return around.toSorted((one, other) => other.length - one.length)[0];
}

/** Each circle once, as the files that it passes through. */
export function findCircles(imports: readonly Import[]): string[] {
  const next = Map.groupBy(imports, ({ from }) => from);
  const circles = new Set<string>();
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) circles.add(trail.slice(start).toSorted().join(' - '));
    if (start >= 0 || done.has(path)) return;
    for (const { to } of next.get(path) ?? []) if (to !== undefined) walk(to, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) walk(path, []);
  return [...circles];
}
