import { payWhatIsOwed, type OwedDeps } from '../src/donations/pay-what-is-owed.ts';
import { settlePayment, type SettleDeps, type Settled } from '../src/donations/settle-payment.ts';
import { readForm } from './http/form-body.ts';
import type { Handler, LaterDeps } from './http/deps.ts';
import { log, logError } from './runtime/log.ts';

export type MollieWebhookDeps = SettleDeps & OwedDeps & LaterDeps;

/** Mollie calls again after anything but 200, up to ten times in 26 hours. */
const statusOf = {
  settled: 200,
  'already-settled': 200,
  'unknown-payment': 200,
  'provider-unavailable': 503,
  conflict: 503,
} as const satisfies Record<Settled['outcome'], number>;

/**
 * POST /api/mollie/webhook. Nothing in the call is believed: the id in it is a hint to ask Mollie. The answer goes out as soon
 * as the books are right; mails and subscriptions follow from the outbox.
 */
export function answerMollieWebhook(deps: MollieWebhookDeps): Handler {
  return async (request) => {
    if (request.method !== 'POST') return new Response(null, { status: 405, headers: { Allow: 'POST' } });
    const form = await readForm(request);
    if (form.outcome === 'too-large') return new Response(null, { status: 413 });
    const paymentId = form.outcome === 'read' ? form.get('id') : '';
    if (!/^\w{1,64}$/.test(paymentId)) return new Response(null, { status: 400 });
    return new Response(null, { status: await settle(deps, paymentId) });
  };
}

async function settle(deps: MollieWebhookDeps, paymentId: string): Promise<number> {
  const started = performance.now();
  try {
    const settled = await settlePayment(deps, paymentId);
    const { outcome } = settled;
    log('webhook', { paymentId, outcome, ms: Math.round(performance.now() - started) });
    if ('donation' in settled) {
      const donationId = settled.donation.id;
      deps.afterwards(async () => void (await payWhatIsOwed(deps, { limit: 20, donationId })));
    }
    return statusOf[outcome];
  } catch (error) {
    // Whatever it is, the books may lack something: let Mollie call again.
    logError('webhook', error);
    return 503;
  }
}
