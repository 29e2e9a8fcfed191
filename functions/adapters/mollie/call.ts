import { MollieApiError } from '@mollie/api-client';
import { setTimeout as sleep } from 'node:timers/promises';
import { ProviderRefused, ProviderUnavailable } from '../../../src/donations/ports.ts';

const attempts = 4;

/** Mollie knows no such thing (404), or no longer (410). */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/**
 * Makes one request of the client safe: it ends within the time limit, is tried again where that can help, and fails only
 * with `ProviderUnavailable`, `ProviderRefused` or `NotFound`. Whatever goes through here must be harmless to repeat:
 * reading, setting, cancelling, or creating with an idempotency key.
 */
export type Call = <T>(request: () => Promise<T>) => Promise<T>;

/** `timeLimit` and `retryDelay` in ms. */
export function createCaller(options: { timeLimit: number; retryDelay: number }): Call {
  return async (request) => {
    const deadline = AbortSignal.timeout(options.timeLimit);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await within(deadline, request());
      } catch (error) {
        const failure = nameFailure(error);
        if (!(failure instanceof ProviderUnavailable) || !worthRetrying(error) || attempt === attempts) throw failure;
        await pause(options.retryDelay * 2 ** (attempt - 1), deadline, failure);
      }
    }
  };
}

/**
 * The client can neither be given a signal nor told not to retry, so a request that is late is left behind. It may still
 * arrive: with its idempotency key that is the same as an answer that got lost.
 */
async function within<T>(deadline: AbortSignal, running: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const onLate = () => reject(new ProviderUnavailable('Mollie did not answer in time'));
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

function nameFailure(error: unknown): Error {
  if (error instanceof ProviderUnavailable) return error;
  if (!(error instanceof MollieApiError)) return error instanceof Error ? error : new Error(String(error));
  const { statusCode, field, message } = error;
  // The client itself refuses ids of another shape, and says so in words only.
  const malformedId = statusCode === undefined && / id appears invalid: /.test(message);
  if (malformedId || statusCode === 404 || statusCode === 410) return new NotFound(message, { cause: error });
  // 401 and 403 are ours to repair, and then the same call works.
  const refused = statusCode === 400 || statusCode === 422;
  return refused
    ? new ProviderRefused(message, field, { cause: error })
    : new ProviderUnavailable(`Mollie: ${message}`, { cause: error });
}

/** Too busy, still working on it, or no answer; the client itself already tried a 5xx three times. */
function worthRetrying(error: unknown): boolean {
  if (!(error instanceof MollieApiError)) return false;
  return error.statusCode === 429 || error.statusCode === 409 || error.statusCode === undefined;
}
