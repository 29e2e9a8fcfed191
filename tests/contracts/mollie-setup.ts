import { createServer } from 'node:http';
import { createRequestListener } from '@remix-run/node-fetch-server';
import { createMollieClient, MollieApiError } from '@mollie/api-client';
import { Client as StrictClient } from 'mollie-api-typescript';
import { onTestFinished } from 'vitest';
import { startMollie } from '../mollie/server.ts';

export const apiKey = `test_${'a'.repeat(30)}`;
export const start = Date.UTC(2026, 0, 15, 9);
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export const gift = {
  amount: { currency: 'EUR', value: '10.00' },
  description: 'Gift',
  redirectUrl: 'https://example.org/thanks',
};

/** A stand-in with a standing clock, the official client, and a client that parses every answer strictly. */
export async function setUp(options: { webhookTimeLimit?: number } = {}) {
  const mollie = await startMollie({ now: () => start, ...options });
  onTestFinished(() => mollie.stop());
  const client = createMollieClient({ apiKey, apiEndpoint: mollie.apiEndpoint });
  const strict = new StrictClient({ serverURL: mollie.url, security: { apiKey }, retryConfig: { strategy: 'none' } });
  const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    fetch(`${mollie.apiEndpoint}${path}`, {
      method,
      headers: { Authorization: `Bearer ${apiKey}`, ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  return { mollie, client, strict, call };
}

/** A server that plays the site's webhook; keeps what it was sent and answers what `respond` says. */
export async function startWebhook(respond: (call: number) => Response | Promise<Response>) {
  const calls: { method: string; type: string | null; body: string }[] = [];
  const listener = createRequestListener(async (request: Request) => {
    calls.push({ method: request.method, type: request.headers.get('Content-Type'), body: await request.text() });
    return respond(calls.length);
  });
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return { calls, url: `http://127.0.0.1:${port}/hook` };
}

/** The API's refusal of a call of the official client. */
export async function refusal(request: Promise<unknown>) {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof MollieApiError)) throw error;
    const { statusCode, field, message } = error;
    return { statusCode, field, message };
  }
  throw new Error('The call was not refused.');
}
