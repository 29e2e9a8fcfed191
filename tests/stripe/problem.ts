/** An error as Stripe's API gives it. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly param: string | undefined;
  readonly code: string | undefined;

  constructor(status: number, message: string, param?: string, code?: string) {
    super(message);
    this.status = status;
    this.param = param;
    this.code = code;
  }

  toResponse(): Response {
    const { status, message, param, code } = this;
    return Response.json({ error: { type: typeOf(status, code), message, param, code } }, { status });
  }
}

export function missing(kind: string, id: string, param = 'id', status = 404): Problem {
  return new Problem(status, `No such ${kind}: '${id}'`, param, 'resource_missing');
}

function typeOf(status: number, code: string | undefined): string {
  if (code === 'idempotency') return 'idempotency_error';
  return status >= 500 ? 'api_error' : 'invalid_request_error';
}
