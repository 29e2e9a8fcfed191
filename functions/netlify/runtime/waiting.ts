import { AsyncLocalStorage } from 'node:async_hooks';
import { logError } from '../../http/log.ts';

interface Context {
  waitUntil(work: Promise<unknown>): void;
}

/** Work after an answer, on a host that stops a function unless it is told to wait. */
export function createWaiting() {
  const context = new AsyncLocalStorage<Context>();
  return {
    during: <T>(host: Context, work: () => T): T => context.run(host, work),
    afterwards: (work: () => Promise<void>): void => {
      const run = work().catch((error: unknown) => logError('afterwards', error));
      context.getStore()?.waitUntil(run);
    },
  };
}
