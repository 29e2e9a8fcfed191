import * as z from 'zod';
import { cents, type Cents } from '../../../src/domain/donations/money/cents.ts';
import { toMoney } from './amounts.ts';

/** Here an amount may be less than nothing: a correction. Payouts are in the money of our bank account, which is euros. */
const euros = z
  .object({ currency: z.literal('EUR'), value: z.string().regex(/^-?\d+(\.\d+)?$/) })
  .transform(({ currency, value }): Cents => {
    const size = toMoney({ currency, value: value.replace('-', '') }).cents;
    return value.startsWith('-') ? cents(0 - size) : size;
  });
/** Of a payment in other money Mollie says what it became. */
const anyMoney = z.object({ currency: z.string(), value: z.string() });
const amounts = { amount: anyMoney, settlementAmount: anyMoney.nullish() };
const time = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

const cost = z.object({
  description: z.string(),
  /** Of payments, or `refund`, `chargeback`; null for what is for none of them. */
  method: z.string().nullish(),
  rate: z
    .object({ fixed: euros.nullish(), variable: z.string().nullish(), percentage: z.string().nullish() })
    .nullish(),
  /** With VAT: what was really taken off. */
  amountGross: euros,
});
export type Cost = z.output<typeof cost>;

export const settlementAnswer = z
  .object({
    id: z.string(),
    reference: z.string().nullish(),
    createdAt: time,
    settledAt: time.nullish(),
    status: z.enum(['open', 'pending', 'processing-at-bank', 'paidout', 'failed']),
    amount: euros,
    /** Year, then month. */
    periods: z
      .record(z.string(), z.record(z.string(), z.object({ costs: z.array(cost).default([]) })))
      // PHP writes an empty object as a list.
      .or(z.array(z.never()).transform(() => ({})))
      .default({}),
  })
  .transform(({ periods, ...settlement }) => ({
    ...settlement,
    costs: Object.values(periods).flatMap((months) => Object.values(months).flatMap(({ costs }) => costs)),
  }));
export type SettlementAnswer = z.output<typeof settlementAnswer>;

export const settledAnswer = z.object({ id: z.string(), method: z.string().nullish(), ...amounts }).transform(inEuros);

function inEuros<
  T extends { amount: z.output<typeof anyMoney>; settlementAmount?: z.output<typeof anyMoney> | null | undefined },
>({ amount, settlementAmount, ...rest }: T) {
  const given = [amount, settlementAmount].find((one) => one?.currency === 'EUR');
  const read = euros.safeParse(given);
  // What cannot be read is left over in the end, and shown as that.
  return { ...rest, cents: cents(Math.abs(read.data ?? 0)) };
}
