import { Problem } from './problem.ts';
import type { World } from './world.ts';

/**
 * What goes wrong on purpose. `hang` answers nothing and does nothing; `hang-after-commit` and `once-500-after-commit`
 * do the work and lose the answer.
 */
export type FaultKind = 'rate-limit' | 'unavailable' | 'once-500-after-commit' | 'hang' | 'hang-after-commit';

export interface Fault {
  kind: FaultKind;
  /** How many calls still meet it. */
  times: number;
  /** Seconds in the Retry-After header. */
  retryAfter: number | undefined;
  /** Only calls whose `METHOD /path` contains this text meet it. */
  on: string;
}

/** The fault that this call meets, which is then one time less to come. */
export function takeFault(world: Pick<World, 'fault'>, request: Request): FaultKind | undefined {
  const fault = world.fault;
  if (!fault || fault.times < 1) return undefined;
  const call = `${request.method} ${new URL(request.url).pathname}`;
  if (!call.includes(fault.on)) return undefined;
  if (fault.kind.endsWith('after-commit') && request.method === 'GET') return undefined;
  fault.times -= 1;
  return fault.kind;
}

export function failBefore(world: World, kind: FaultKind | undefined) {
  const headers = retryHeader(world);
  if (kind === 'rate-limit')
    throw new Problem(429, 'Too many requests were made.', undefined, { 'Retry-After': '1', ...headers });
  if (kind === 'unavailable') throw new Problem(503, 'The service is temporarily unavailable.', undefined, headers);
}

export function failAfter(world: World): Problem {
  return new Problem(
    500,
    'An internal server error occurred while processing your request.',
    undefined,
    retryHeader(world),
  );
}

function retryHeader({ fault, retryAfter }: World): Record<string, string> {
  const seconds = fault?.retryAfter ?? retryAfter;
  return seconds === undefined ? {} : { 'Retry-After': String(seconds) };
}

/** Waits until the caller hangs up or the stand-in stops. */
export async function hang(world: Pick<World, 'closing'>, request: Request): Promise<Response> {
  const signal = AbortSignal.any([request.signal, world.closing.signal]);
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  return new Response(null, { status: 499 });
}
