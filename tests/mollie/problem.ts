const titles = {
  400: 'Bad Request',
  401: 'Unauthorized Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  422: 'Unprocessable Entity',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const;

export type ProblemStatus = keyof typeof titles;

/** An error answer of the API, thrown by whoever finds it. */
export class Problem extends Error {
  readonly status: ProblemStatus;
  readonly field: string | undefined;
  readonly headers: Record<string, string>;

  constructor(status: ProblemStatus, detail: string, field?: string, headers: Record<string, string> = {}) {
    super(detail);
    this.status = status;
    this.field = field;
    this.headers = headers;
  }
}

export function problemResponse({ status, message, field, headers }: Problem): Response {
  const body = {
    status,
    title: titles[status],
    detail: message,
    ...(field === undefined ? {} : { field }),
    _links: { documentation: { href: 'https://docs.mollie.com/overview/handling-errors', type: 'text/html' } },
  };
  return hal(status, body, headers);
}

export function hal(status: number, body: object, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, 'Content-Type': 'application/hal+json' },
  });
}
