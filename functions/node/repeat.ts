import { logError } from '../http/log.ts';

export interface Job {
  /** Waits for a run that is under way. */
  stop(): Promise<void>;
}

/**
 * Runs a job after `first` ms and then every `every` ms, never twice at once: a run that takes longer makes the next one wait.
 * A failure goes to the log, and the next run tries again. Does not keep the process alive.
 */
export function repeat(
  name: string,
  job: () => Promise<void>,
  { first, every }: { readonly first: number; readonly every: number },
): Job {
  let running: Promise<void> = Promise.resolve();
  let timer = plan(first);

  function plan(wait: number): NodeJS.Timeout {
    return setTimeout(() => {
      running = run();
    }, wait).unref();
  }

  async function run(): Promise<void> {
    try {
      await job();
    } catch (error) {
      logError(name, error);
    }
    timer = plan(every);
  }

  return {
    async stop() {
      clearTimeout(timer);
      await running;
      clearTimeout(timer);
    },
  };
}
