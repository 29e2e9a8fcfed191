import * as z from 'zod';
import { paymentStatuses } from '../../../src/domain/donations/provider/provider.ts';
import { toMoney } from './amounts.ts';

const money = z
  .object({ currency: z.string(), value: z.string().regex(/^\d+(\.\d+)?$/) })
  .transform((amount) => toMoney(amount));
const time = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
const text = z.string().nullish();
const mode = z.enum(['live', 'test']);
/** Ours, if it is ours: other payments on the same account may carry anything. */
const metadata = z.object({ donationId: z.string().optional(), attemptId: z.string().optional() }).catch({});

export const refundAnswer = z.object({
  id: z.string(),
  amount: money,
  status: z.enum(['queued', 'pending', 'processing', 'refunded', 'failed', 'canceled']),
  createdAt: time,
  /** Null or another's where it was made by hand. */
  metadata: z.object({ wishId: z.string().optional() }).catch({}),
});

const chargeback = z.object({
  id: z.string(),
  amount: money,
  createdAt: time,
  reversedAt: time.nullish(),
  reason: z.object({ code: z.string() }).nullish(),
});

export const paymentAnswer = z
  .object({
    id: z.string(),
    status: z.enum(paymentStatuses),
    mode,
    amount: money,
    sequenceType: z.enum(['oneoff', 'first', 'recurring']),
    metadata,
    customerId: text,
    subscriptionId: text,
    mandateId: text,
    method: text,
    createdAt: time,
    paidAt: time.nullish(),
    details: z.object({ bankReasonCode: text }).nullish(),
    statusReason: z.object({ code: text }).nullish(),
    _links: z.object({
      checkout: z.object({ href: z.string() }).nullish(),
      refunds: z.object({ href: z.string() }).nullish(),
      chargebacks: z.object({ href: z.string() }).nullish(),
    }),
    _embedded: z
      .object({ refunds: z.array(refundAnswer).default([]), chargebacks: z.array(chargeback).default([]) })
      .optional(),
  })
  .transform(({ _links: links, _embedded: embedded, ...payment }) => ({ ...payment, links, embedded }));

/** Of a refund or chargeback in a list: whose, and when. */
export const turnedBackAnswer = z.object({ id: z.string(), paymentId: z.string(), createdAt: time });

export const mandateAnswer = z.object({
  id: z.string(),
  status: z.enum(['valid', 'pending', 'invalid']),
  method: z.string(),
});

export const subscriptionAnswer = z.object({
  id: z.string(),
  customerId: z.string(),
  status: z.enum(['pending', 'active', 'canceled', 'suspended', 'completed']),
  mode,
  amount: money,
  interval: z.string(),
  metadata,
  mandateId: text,
  nextPaymentDate: z.iso.date().nullish(),
});

export const methodAnswer = z.object({
  id: z.string(),
  description: z.string(),
});
