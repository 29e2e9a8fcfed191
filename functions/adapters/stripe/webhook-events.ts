import * as z from 'zod';
import type { WebhookEvent, ReadWebhookEvent } from '../../../src/domain/donations/reconcile/webhook-event.ts';
import { idInBooks } from '../../../src/domain/donations/provider/provider-ids.ts';
import { id } from './answers.ts';
import type { StripeContext } from './context.ts';
import { paymentOfIntent } from './turned-back.ts';

/** Seconds: an older call is somebody's recording. Stripe signs each of its own retries anew. */
const tolerance = 300;

const thing = z.object({ object: z.string(), id: z.string(), payment_intent: id.nullish() });

/**
 * Reads what Stripe's signed call is about, by what kind of thing changed and not by the name of the event: all that is done with it
 * is to ask Stripe how things are now. So a call that comes twice or late needs no memory of events.
 */
export function stripeHints(context: StripeContext, webhookSecret: string): ReadWebhookEvent {
  return async (body, signature) => {
    const event = await verified(context, body, signature, webhookSecret);
    if (event === undefined) return 'forged';
    const parsed = thing.safeParse(event.data.object);
    return parsed.success ? hintOf(context, parsed.data) : nothing;
  };
}

const nothing: WebhookEvent = { about: 'nothing-of-ours' };

async function verified({ client, now }: StripeContext, body: string, signature: string, secret: string) {
  try {
    return await client.webhooks.constructEventAsync(body, signature, secret, tolerance, undefined, now());
  } catch {
    // Signed by somebody else, changed on the way, too old, or no event at all.
    return undefined;
  }
}

async function hintOf(
  context: StripeContext,
  { object, id: own, payment_intent: intent }: z.output<typeof thing>,
): Promise<WebhookEvent> {
  switch (object) {
    case 'checkout.session':
    case 'invoice':
      return paymentHint(own);
    case 'payment_intent':
      return paymentHint(await paymentOfIntent(context, own));
    case 'charge':
    case 'refund':
    case 'dispute':
      return paymentHint(intent ? await paymentOfIntent(context, intent) : undefined);
    case 'subscription':
      return { about: 'subscription', subscriptionId: idInBooks('stripe', own) };
    default:
      return nothing;
  }
}

function paymentHint(paymentId: string | undefined): WebhookEvent {
  return paymentId === undefined ? nothing : { about: 'payment', paymentId: idInBooks('stripe', paymentId) };
}
