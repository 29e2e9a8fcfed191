import { globSync } from 'node:fs';
import { basename } from 'node:path';

/** `npm run bench` runs every `*.bench.ts`; `npm run bench -- build flight` only those it names. */
const folder = import.meta.dirname;
const all = globSync('*.bench.ts', { cwd: folder })
  .toSorted()
  .map((file) => basename(file, '.bench.ts'));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) throw new Error(`No measurement ${unknown.join(', ')}; there are: ${all.join(', ')}`);

for (const name of asked.length > 0 ? asked : all) {
  process.stdout.write(`\n## ${name}\n`);
  await import(`./${name}.bench.ts`);
}
