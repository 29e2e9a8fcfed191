import { Problem } from './problem.ts';
import type { World } from './world.ts';

const memory = 24 * 60 * 60 * 1000;

export interface RememberedAnswer {
  at: number;
  call: string;
  /** Null while the first request is still running. */
  answer: { status: number; body: string } | null;
}

/** Stripe's Idempotency-Key on POST: a day, same parameters, one at a time. What was refused is not remembered. */
export async function once(
  { answers, clock }: World,
  key: string | null,
  call: string,
  run: () => Response | Promise<Response>,
): Promise<Response> {
  if (key === null) return run();
  const known = answers.get(key);
  if (known !== undefined && clock.now() - known.at < memory) return replay(known, call);
  const remembered: RememberedAnswer = { at: clock.now(), call, answer: null };
  answers.set(key, remembered);
  try {
    const response = await run();
    remembered.answer = { status: response.status, body: await response.clone().text() };
    return response;
  } catch (error) {
    answers.delete(key);
    throw error;
  }
}

function replay(known: RememberedAnswer, call: string): Response {
  if (known.call !== call)
    throw new Problem(
      400,
      'Keys for idempotent requests can only be used with the same parameters.',
      undefined,
      'idempotency',
    );
  if (known.answer === null)
    throw new Problem(409, 'There is another request with this key in progress.', undefined, 'idempotency_key_in_use');
  const { status, body } = known.answer;
  const headers = { 'Content-Type': 'application/json', 'Idempotent-Replayed': 'true' };
  return new Response(body, { status, headers });
}
