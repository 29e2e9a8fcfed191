import { createClock } from '../mollie/clock.ts';
import { answerApi } from './api/answer.ts';
import { books, control, controlParameters, type Books, type Control } from './control.ts';
import { answerPage } from './page.ts';
import { Problem } from './problem.ts';
import { createWorld } from './world.ts';

export interface StripeOptions {
  /** Milliseconds since 1970; its own clock starts here and can be moved on. */
  now?: () => number;
}

export interface StandIn {
  fetch(request: Request): Promise<Response>;
  control(command: Control): Promise<Books>;
  /** Runs what is due on its clock: events, expiry, debits. */
  settle(): Promise<void>;
  /** Its clock. */
  now(): number;
  /** Lets go of calls that hang, and calls nobody any more. */
  close(): void;
}

/** Our stand-in for Stripe, all in memory: the API under /v1/, the checkout page, and `/__control` for tests. */
export function createStripe(options: StripeOptions = {}): StandIn {
  const world = createWorld(createClock(options.now));

  async function answerControl(request: Request): Promise<Response> {
    if (request.method === 'GET') return Response.json(books(world));
    const parsed = controlParameters.safeParse(await request.json());
    if (!parsed.success) return Response.json({ error: parsed.error.issues }, { status: 400 });
    try {
      return Response.json(await control(world, parsed.data));
    } catch (error) {
      if (error instanceof RangeError || error instanceof Problem)
        return Response.json({ error: error.message }, { status: 404 });
      throw error;
    }
  }

  return {
    async fetch(request) {
      const { pathname } = new URL(request.url);
      if (pathname.startsWith('/v1/')) return answerApi(world, request);
      if (pathname === '/__control') return answerControl(request);
      return (await answerPage(world, request)) ?? new Response('Not found', { status: 404 });
    },
    control: (command) => control(world, controlParameters.parse(command)),
    settle: () => world.clock.settle(),
    now: () => world.clock.now(),
    close: () => world.closing.abort(),
  };
}
