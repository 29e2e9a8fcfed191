import { cmsHeader } from '../../domain/editing/endpoints.ts';
import type { Failure } from '../../domain/editing/failure.ts';

/** `unreachable`: no connection, or a server that cannot answer now; try again later. */
export type Answer<Body> =
  | { readonly outcome: 'done'; readonly body: Body }
  | { readonly outcome: 'refused'; readonly status: number; readonly failure: Failure }
  | { readonly outcome: 'unreachable' };

export function post<Body>(address: string, body: unknown = {}): Promise<Answer<Body>> {
  return ask(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [cmsHeader.name]: cmsHeader.value },
    body: JSON.stringify(body),
  });
}

export function get<Body>(address: string): Promise<Answer<Body>> {
  return ask(address, { headers: { [cmsHeader.name]: cmsHeader.value } });
}

async function ask<Body>(address: string, request: RequestInit): Promise<Answer<Body>> {
  const response = await fetch(address, { ...request, credentials: 'same-origin', cache: 'no-store' }).catch(
    () => undefined,
  );
  if (!response || response.status >= 500) return { outcome: 'unreachable' };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own server; `protocol.ts` types both sides of it.
  if (response.ok) return { outcome: 'done', body: (await response.json()) as Body };
  return { outcome: 'refused', status: response.status, failure: await failureOf(response) };
}

async function failureOf(response: Response): Promise<Failure> {
  const body: unknown = await response.json().catch(() => undefined);
  const isFailure = typeof body === 'object' && body !== null && 'error' in body && 'code' in body;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above.
  if (isFailure) return body as Failure;
  return { error: `Dit lukt nu niet (${String(response.status)}).`, code: 'unavailable' };
}
