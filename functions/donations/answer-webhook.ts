import { handleWebhookEvent, type WebhookEvent } from '../../src/domain/donations/reconcile/webhook-event.ts';
import { processOutbox, type OutboxDeps } from '../../src/domain/donations/outbox/process-outbox.ts';
import type { SettleDeps, Settled } from '../../src/domain/donations/payments/settle-payment.ts';
import { log, logError } from '../http/log.ts';
import type { LaterDeps } from '../http/deps.ts';

export type WebhookDeps = SettleDeps & OutboxDeps & LaterDeps;

/** Providers call again after anything but 200: Mollie ten times in 26 hours, Stripe for three days. */
const statusOf = {
  settled: 200,
  'already-settled': 200,
  'unknown-payment': 200,
  'provider-unavailable': 503,
  conflict: 503,
} as const satisfies Record<Settled['outcome'], number>;

/** The answer goes out as soon as the books are right; mails and subscriptions follow from the outbox. */
export async function followWebhook(deps: WebhookDeps, event: WebhookEvent): Promise<Response> {
  const { about, ...ids } = event;
  const started = performance.now();
  try {
    const settled = await handleWebhookEvent(deps, event);
    const { outcome } = settled;
    if (about !== 'nothing-of-ours') log('webhook', { ...ids, outcome, ms: Math.round(performance.now() - started) });
    if ('donation' in settled) {
      const donationId = settled.donation.id;
      deps.afterwards(async () => void (await processOutbox(deps, { limit: 20, donationId })));
    }
    return new Response(null, { status: statusOf[outcome] });
  } catch (error) {
    return tryAgain(error);
  }
}

/** Whatever it is, the books may lack something: let the provider call again. */
export function tryAgain(error: unknown): Response {
  logError('webhook', error);
  return new Response(null, { status: 503 });
}
