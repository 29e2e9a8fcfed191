import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { ReadWebhookEvent } from '../../../src/domain/donations/reconcile/webhook-event.ts';

/** Of a refund or chargeback only the payment that it is of is known to our books. */
const eventBody = z
  .object({
    resource: z.literal('event'),
    entityId: z.string(),
    _embedded: z
      .object({ entity: z.object({ paymentId: z.string().optional() }).optional() })
      .optional()
      .catch(undefined),
  })
  .transform(({ entityId, _embedded: embedded }) => [entityId, embedded?.entity?.paymentId]);

/**
 * The webhooks that are made for a whole account and signed (https://docs.mollie.com/reference/webhooks-new): unlike the ones of a
 * payment they tell of refunds and chargebacks at once, and a stranger cannot make us ask Mollie. While a secret is replaced
 * Mollie signs with both.
 */
export function mollieEvents(secret: string): ReadWebhookEvent {
  return async (body, signatures) => {
    const expected = createHmac('sha256', secret).update(body).digest();
    if (!signatures.split(',').some((signature) => isSame(expected, signature))) return 'forged';
    const ids = eventBody.safeParse(jsonOf(body)).data ?? [];
    const paymentId = ids.find((id) => id?.startsWith('tr_'));
    return paymentId === undefined ? { about: 'nothing-of-ours' } : { about: 'payment', paymentId };
  };
}

function isSame(expected: Buffer, signature: string): boolean {
  const given = Buffer.from(signature.trim().replace(/^sha256=/, ''), 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
