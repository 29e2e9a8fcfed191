import { Problem } from './problem.ts';
import type { World } from './world.ts';

const memory = 60 * 60 * 1000;

export interface RememberedAnswer {
  at: number;
  call: string;
  /** Null while the first request is still running. */
  answer: { status: number; body: string } | null;
}

/** Mollie's Idempotency-Key on POST: one hour, same parameters, one at a time. */
export async function once(
  world: World,
  key: string | null,
  call: string,
  run: () => Response | Promise<Response>,
): Promise<Response> {
  if (key === null) return run();
  const known = world.answers.get(key);
  if (known && world.clock.now() - known.at < memory) return replay(known, call);

  const remembered: RememberedAnswer = { at: world.clock.now(), call, answer: null };
  world.answers.set(key, remembered);
  try {
    const response = await run();
    remembered.answer = { status: response.status, body: await response.clone().text() };
    return response;
  } catch (error) {
    world.answers.delete(key);
    throw error;
  }
}

function replay(known: RememberedAnswer, call: string): Response {
  if (known.call !== call) {
    throw new Problem(400, 'The idempotency key was already used with different request parameters.');
  }
  if (!known.answer) throw new Problem(409, 'A request with this idempotency key is still being processed.');
  const { status, body } = known.answer;
  return new Response(status === 204 ? null : body, {
    status,
    headers: { 'Content-Type': 'application/hal+json', 'Idempotent-Replayed': 'true' },
  });
}
