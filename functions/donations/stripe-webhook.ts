import { ProviderUnavailable } from '../../src/domain/donations/provider/ports.ts';
import type { Handler, StripeDeps } from '../http/deps.ts';
import { followWebhook, tryAgain, type WebhookDeps } from './answer-webhook.ts';
import { methodNotAllowed } from '../http/method-not-allowed.ts';
import { readText } from '../http/read-text.ts';

/** Bytes; an invoice with all that hangs on it is some tens of thousands. */
const longestEvent = 512 * 1024;

/**
 * POST /api/stripe/webhook. The signature is checked on the bytes as they came; 400 when it is not Stripe's, or is old. What the event
 * says happened is not believed: it is a hint to ask Stripe, so that twice, late and in any order ends the same.
 */
export function answerStripeWebhook(deps: WebhookDeps & StripeDeps): Handler {
  return async (request) => {
    if (deps.readStripeEvent === undefined) return new Response(null, { status: 404 });
    if (request.method !== 'POST') return methodNotAllowed('POST');
    const body = await readText(request, longestEvent);
    if (body === undefined) return new Response(null, { status: 413 });
    try {
      const event = await deps.readStripeEvent(body, request.headers.get('Stripe-Signature') ?? '');
      return event === 'forged' ? new Response(null, { status: 400 }) : await followWebhook(deps, event);
    } catch (error) {
      return error instanceof ProviderUnavailable ? new Response(null, { status: 503 }) : tryAgain(error);
    }
  };
}
