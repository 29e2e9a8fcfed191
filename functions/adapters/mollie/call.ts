import { MollieApiError } from '@mollie/api-client';
import { ProviderRefused, ProviderUnavailable } from '../../../src/domain/donations/provider/ports.ts';
import { NotFound, type Failures } from '../provider/call.ts';

export const mollieFailures: Failures = { nameFailure, worthRetrying };

function nameFailure(error: unknown): Error {
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

/** Our key is wrong, or may not see this: 401, 403. */
export function isForbidden(error: unknown): boolean {
  const status = error instanceof MollieApiError ? error.statusCode : undefined;
  return status === 401 || status === 403;
}
