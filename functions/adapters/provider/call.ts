import { setTimeout as sleep } from 'node:timers/promises';
import { ProviderRefused, ProviderUnavailable } from '../../../src/domain/donations/provider/ports.ts';

const attempts = 4;

/** The provider knows no such thing, or no longer. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/**
 * Makes one request of a provider's client safe: it ends within the time limit, is tried again where that can help, and fails only
 * with `ProviderUnavailable`, `ProviderRefused` or `NotFound`. Whatever goes through here must be harmless to repeat:
 * reading, setting, cancelling, or creating with an idempotency key.
 */
export type Call = <T>(request: () => Promise<T>) => Promise<T>;

/** What the client throws, in our words. */
export interface Failures {
  readonly nameFailure: (error: unknown) => Error;
  readonly worthRetrying: (error: unknown) => boolean;
}

/** `timeLimit` and `retryDelay` in ms. */
export function createCaller(
  options: { timeLimit: number; retryDelay: number },
  { nameFailure, worthRetrying }: Failures,
): Call {
  return async (request) => {
    const deadline = AbortSignal.timeout(options.timeLimit);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await within(deadline, request());
      } catch (error) {
        const failure = error instanceof ProviderUnavailable ? error : nameFailure(error);
        if (!(failure instanceof ProviderUnavailable) || !worthRetrying(error) || attempt === attempts) throw failure;
        await pause(options.retryDelay * 2 ** (attempt - 1), deadline, failure);
      }
    }
  };
}

export async function unlessMissing<T>(request: () => Promise<T>): Promise<T | undefined> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}

/** What is gone cannot be worked on: asking again will not help. */
export function asRefused(error: unknown): never {
  if (error instanceof NotFound) throw new ProviderRefused(error.message, undefined, { cause: error });
  throw error;
}

/**
 * The clients can neither be given a signal nor told not to retry, so a request that is late is left behind. It may still
 * arrive: with its idempotency key that is the same as an answer that got lost.
 */
async function within<T>(deadline: AbortSignal, running: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const onLate = () => reject(new ProviderUnavailable('the provider did not answer in time'));
  if (deadline.aborted) onLate();
  deadline.addEventListener('abort', onLate, { once: true });
  try {
    return await Promise.race([running, late]);
  } finally {
    deadline.removeEventListener('abort', onLate);
  }
}

/** Half to all of `ms`, so that many callers do not come back at the same moment. */
async function pause(ms: number, deadline: AbortSignal, failure: ProviderUnavailable) {
  try {
    await sleep(ms * (0.5 + Math.random() / 2), undefined, { signal: deadline });
  } catch {
    throw failure;
  }
}
