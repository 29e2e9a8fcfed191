import { setImmediate } from 'node:timers/promises';
import { logError } from '../http/log.ts';

/** Work that goes on after an answer was given, on a host that lives on. */
export interface Afterwards {
  readonly afterwards: (work: () => Promise<void>) => void;
  /** When all of it is done. */
  settled(): Promise<void>;
}

export function createAfterwards(): Afterwards {
  const running = new Set<Promise<void>>();
  return {
    afterwards(work) {
      const run = afterAnswer(work).finally(() => running.delete(run));
      running.add(run);
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

async function afterAnswer(work: () => Promise<void>): Promise<void> {
  try {
    await setImmediate();
    await work();
  } catch (error) {
    logError('afterwards', error);
  }
}
