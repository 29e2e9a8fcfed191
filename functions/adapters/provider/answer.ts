import type * as z from 'zod';
import { ProviderUnavailable } from '../../../src/domain/donations/provider/ports.ts';

/** What we read of a provider's answers. An answer of another shape must not become a booking: it counts as no answer. */
export function read<T>(schema: z.ZodType<T>, answer: unknown): T {
  const result = schema.safeParse(answer);
  if (result.success) return result.data;
  throw new ProviderUnavailable('the provider gave an answer that we do not understand', { cause: result.error });
}
