/** Time as the stand-in sees it: milliseconds since 1970, moved on by hand or by the wall clock, with work waiting for its moment. */
export interface Clock {
  now(): number;
  at(time: number, task: () => void | Promise<void>): void;
  /** Runs what is due now, and what that makes due, until it is done. */
  settle(): Promise<void>;
  /** Moves on by `ms`, stopping at every task on the way. */
  advance(ms: number): Promise<void>;
}

export function createClock(base: () => number = Date.now): Clock {
  let offset = 0;
  const waiting: { time: number; task: () => void | Promise<void> }[] = [];
  const running = new Set<Promise<void>>();

  const now = () => base() + offset;

  function startDue(): boolean {
    const due = waiting.filter((entry) => entry.time <= now()).toSorted((a, b) => a.time - b.time);
    for (const entry of due) {
      waiting.splice(waiting.indexOf(entry), 1);
      const run = Promise.resolve(entry.task()).finally(() => running.delete(run));
      running.add(run);
    }
    return due.length > 0;
  }

  async function settle() {
    while (startDue() || running.size > 0) await Promise.all(running);
  }

  async function advance(ms: number) {
    const target = now() + ms;
    await settle();
    for (;;) {
      const next = Math.min(...waiting.map((entry) => entry.time));
      if (next > target) break;
      offset += Math.max(0, next - now());
      await settle();
    }
    offset += Math.max(0, target - now());
    await settle();
  }

  function at(time: number, task: () => void | Promise<void>) {
    waiting.push({ time, task });
    if (time <= now()) setImmediate(startDue);
  }

  return { now, at, settle, advance };
}
