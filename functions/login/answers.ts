import type { Failure, FailureCode } from '../../src/domain/editing/failure.ts';
import { editing } from '../../src/i18n/nl/editing.ts';

/** Never kept anywhere: it is about one editor. */
export function answerWith(
  body: object,
  init: { readonly status?: number; readonly headers?: HeadersInit } = {},
): Response {
  const headers = new Headers(init.headers);
  headers.set('Cache-Control', 'no-store');
  headers.set('X-Content-Type-Options', 'nosniff');
  return Response.json(body, { status: init.status ?? 200, headers });
}

export function fail(code: FailureCode): Response {
  return failWith(statusOf[code], { code, error: editing.failures[code] });
}

export function failWith(status: number, failure: Failure, headers: HeadersInit = {}): Response {
  return answerWith(failure, { status, headers });
}

/** @param retryAfter - in seconds */
export function failTooMany(retryAfter: number): Response {
  return failWith(429, { code: 'too-many', error: editing.tooMany, retryAfter }, { 'Retry-After': String(retryAfter) });
}

const statusOf = {
  'bad-request': 400,
  'no-session': 401,
  'wrong-code': 401,
  forbidden: 403,
  'wrong-origin': 403,
  'not-found': 404,
  'nothing-to-undo': 409,
  'too-large': 413,
  'mail-down': 503,
  unavailable: 503,
} as const satisfies Record<FailureCode, number>;
