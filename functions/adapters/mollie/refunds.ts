import type * as z from 'zod';
import type { NewRefund } from '../../../src/domain/donations/provider/ports.ts';
import type { Refund } from '../../../src/domain/donations/provider/provider.ts';
import { toAmount } from './amounts.ts';
import { read } from '../provider/answer.ts';
import { asRefused } from '../provider/call.ts';
import { refundAnswer } from './answers.ts';
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
