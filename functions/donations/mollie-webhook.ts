import type { Handler } from '../http/deps.ts';
import { followWebhook, type WebhookDeps } from './answer-webhook.ts';
import { readForm } from '../http/form-body.ts';
import { methodNotAllowed } from '../http/method-not-allowed.ts';

/** POST /api/mollie/webhook. Nothing in the call is believed: the id in it is a hint to ask Mollie. */
export function answerMollieWebhook(deps: WebhookDeps): Handler {
  return async (request) => {
    if (request.method !== 'POST') return methodNotAllowed('POST');
    const form = await readForm(request);
    if (form.outcome === 'too-large') return new Response(null, { status: 413 });
    const paymentId = form.outcome === 'read' ? form.get('id') : '';
    if (!/^\w{1,64}$/.test(paymentId)) return new Response(null, { status: 400 });
    return followWebhook(deps, { about: 'payment', paymentId });
  };
}
