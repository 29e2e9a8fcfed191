import type { ReadWebhookEvent } from '../../src/domain/donations/reconcile/webhook-event.ts';
import type { Handler, MollieDeps } from '../http/deps.ts';
import { followWebhook, type WebhookDeps } from './answer-webhook.ts';
import { readForm } from '../http/form-body.ts';
import { methodNotAllowed } from '../http/method-not-allowed.ts';
import { readText } from '../http/read-text.ts';

/** Bytes; an event comes with the whole payment that it is about. */
const longestEvent = 256 * 1024;

/**
 * POST /api/mollie/webhook, of a payment (unsigned, a form) or of the account (signed, JSON). Nothing in the call is believed: the
 * id in it is a hint to ask Mollie.
 */
export function answerMollieWebhook(deps: WebhookDeps & MollieDeps): Handler {
  return async (request) => {
    if (request.method !== 'POST') return methodNotAllowed('POST');
    const signature = request.headers.get('X-Mollie-Signature');
    if (signature !== null && deps.readMollieEvent) return signed(deps, deps.readMollieEvent, request, signature);
    const form = await readForm(request);
    if (form.outcome === 'too-large') return new Response(null, { status: 413 });
    const paymentId = form.outcome === 'read' ? form.get('id') : '';
    if (!/^\w{1,64}$/.test(paymentId)) return new Response(null, { status: 400 });
    return followWebhook(deps, { about: 'payment', paymentId });
  };
}

async function signed(deps: WebhookDeps, readEvent: ReadWebhookEvent, request: Request, signature: string) {
  const body = await readText(request, longestEvent);
  if (body === undefined) return new Response(null, { status: 413 });
  const event = await readEvent(body, signature);
  return event === 'forged' ? new Response(null, { status: 400 }) : followWebhook(deps, event);
}
