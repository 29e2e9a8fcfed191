import type * as z from 'zod';
import { type NewRefund, ProviderRefused } from '../../../src/donations/ports.ts';
import type { Refund } from '../../../src/donations/provider.ts';
import { toAmount } from './amounts.ts';
import { read, refundAnswer } from './answers.ts';
import { NotFound } from './call.ts';
import type { MollieContext } from './context.ts';

/** The donor reads the description of the payment on the bank statement: Mollie takes that where none is given. */
export async function createRefund(
  { client, call }: MollieContext,
  { paymentId, amount, wishId, idempotencyKey }: NewRefund,
): Promise<Refund> {
  const answer = await call(() =>
    client.paymentRefunds.create({ paymentId, amount: toAmount(amount), metadata: { wishId }, idempotencyKey }),
  ).catch(asRefused);
  return toRefund(read(refundAnswer, answer));
}

export function toRefund({ metadata: { wishId }, ...refund }: z.output<typeof refundAnswer>): Refund {
  return { ...refund, ...(wishId && { wishId }) };
}

/** A payment that is gone cannot be given back: asking again will not help. */
function asRefused(error: unknown): never {
  if (error instanceof NotFound) throw new ProviderRefused(error.message, undefined, { cause: error });
  throw error;
}
