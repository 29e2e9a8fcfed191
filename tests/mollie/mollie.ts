import { answerApi } from './api/answer.ts';
import { createClock } from './clock.ts';
import { books, control, controlParameters, type Books, type Control } from './control.ts';
import { answerPage } from './pages/answer.ts';
import { Problem } from './problem.ts';
import { createWorld } from './world.ts';

export interface MollieOptions {
  /** Milliseconds since 1970; its own clock starts here and can be moved on. */
  now?: () => number;
  /** ms of real time a webhook may take; Mollie's is 15 s. */
  webhookTimeLimit?: number;
  /** Seconds in the Retry-After of a fault that names none; Mollie sends none, and then its client waits 2 s before each retry. */
  retryAfter?: number;
}

export interface Mollie {
  fetch(request: Request): Promise<Response>;
  control(command: Control): Promise<Books>;
  /** Runs what is due on its clock: webhooks, expiry, debits. */
  settle(): Promise<void>;
  /** Lets go of calls that hang, and calls no webhook any more. */
  close(): void;
}

/** Our stand-in for Mollie, all in memory: the API under /v2/, the hosted pages, and `/__control` for tests. */
export function createMollie(options: MollieOptions = {}): Mollie {
  const world = createWorld(createClock(options.now), options.webhookTimeLimit ?? 15_000, options.retryAfter);

  async function answerControl(request: Request): Promise<Response> {
    if (request.method === 'GET') return Response.json(books(world));
    const parsed = controlParameters.safeParse(await request.json());
    if (!parsed.success) return Response.json({ error: parsed.error.issues }, { status: 400 });
    try {
      return Response.json(await control(world, parsed.data));
    } catch (error) {
      if (error instanceof RangeError || error instanceof Problem) {
        return Response.json({ error: error.message }, { status: 404 });
      }
      throw error;
    }
  }

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/v2/')) return answerApi(world, request);
    if (pathname === '/__control') return answerControl(request);
    return (await answerPage(world, request)) ?? new Response('Not found', { status: 404 });
  }

  return {
    fetch: answer,
    control: (command) => control(world, controlParameters.parse(command)),
    settle: () => world.clock.settle(),
    close: () => world.closing.abort(),
  };
}
