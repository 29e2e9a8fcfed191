import { mkdirSync, writeFileSync } from 'node:fs';
import { results } from '../paths.ts';

const folder = new URL('bench/', results);

type Row = Readonly<Record<string, string | number>>;

/** Prints rows as a table and keeps them as JSON under `test-results/bench/`. */
export function report(name: string, rows: readonly Row[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(rows, undefined, 2)}\n`);
  const head = Object.keys(rows[0] ?? {});
  const lines = [head, ...rows.map((row) => head.map((column) => String(row[column] ?? '')))];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  for (const line of lines) {
    process.stdout.write(
      `${line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    );
  }
}
