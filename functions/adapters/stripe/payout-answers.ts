import * as z from 'zod';
import { id, mode, time } from './answers.ts';

/** A restricted account may also hold other money; ours is paid out in euros. */
const euro = z.literal('eur');

export const payoutAnswer = z.object({
  id: z.string(),
  amount: z.int(),
  currency: euro,
  arrival_date: time,
  created: time,
  automatic: z.boolean(),
  livemode: mode,
  reconciliation_status: z.string(),
  status: z.string(),
  statement_descriptor: z.string().nullish(),
  trace_id: z.object({ value: z.string().nullish() }).nullish(),
});
export type PayoutAnswer = z.output<typeof payoutAnswer>;

export const balanceTransactionAnswer = z.object({
  id: z.string(),
  type: z.string(),
  amount: z.int(),
  fee: z.int(),
  net: z.int(),
  currency: euro,
  created: time,
  description: z.string().nullish(),
  /** Asked for with the thing inside. */
  source: z
    .union([
      z.string().transform((source) => ({ id: source, payment_intent: undefined })),
      z.object({ id: z.string(), payment_intent: id.nullish() }),
    ])
    .nullish(),
});
export type BalanceTransactionAnswer = z.output<typeof balanceTransactionAnswer>;
