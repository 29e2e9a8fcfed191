/** Prints, from the imports alone, which rooms each room of the house needs: `node tests/draw-house.ts`. */
import { readFileSync } from 'node:fs';
import { root } from './paths.ts';
import { listImports, sources } from './unit/imports.ts';
import { readRooms, roomOf } from './unit/rooms.ts';

const rooms = readRooms(readFileSync(new URL('README.md', root), 'utf8'));
const imports = sources.flatMap(listImports);
for (const room of rooms) {
  const needed = new Set(
    imports.flatMap(({ from, to }) => (to && roomOf(from, rooms) === room ? [roomOf(to, rooms)] : [])),
  );
  const others = rooms.filter((other) => other !== room && needed.has(other));
  process.stdout.write(`${room}\n${others.map((other) => `    ${other}\n`).join('')}`);
}
