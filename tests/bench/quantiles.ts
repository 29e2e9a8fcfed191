import { setImmediate } from 'node:timers/promises';

/** ms of each of `times` runs, one after the other. */
export async function timeEach(times: number, run: (index: number) => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const started = performance.now();
    await run(index);
    taken.push(performance.now() - started);
    // A turn of the event loop, as between requests: only then the database's native memory is given back.
    await setImmediate();
  }
  return taken;
}

/** The value that this part of all values does not exceed: 0.5 is the median. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** As columns of a report: how many a second, and ms of the median and of the slowest in a hundred. */
export function columns(taken: readonly number[]): Record<string, number> {
  const total = taken.reduce((sum, ms) => sum + ms, 0);
  return {
    'per second': Math.round((1000 * taken.length) / total),
    'p50 ms': round(quantile(taken, 0.5)),
    'p99 ms': round(quantile(taken, 0.99)),
  };
}

export function round(ms: number): number {
  return Math.round(ms * 100) / 100;
}
