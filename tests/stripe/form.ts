import type * as z from 'zod';
import { Problem } from './problem.ts';

type Nested = { [name: string]: string | Nested };

/** `a[b][0][c]=1` -> `{ a: { b: { 0: { c: '1' } } } }`, as Stripe's clients write parameters. */
export function readForm(text: string): Nested {
  const form: Nested = Object.create(null);
  for (const [key, value] of new URLSearchParams(text)) {
    const path = key.split(/\[|\]\[?/).filter(Boolean);
    const last = path.pop() ?? '';
    let place = form;
    for (const name of path) {
      const inside = place[name];
      const next: Nested = typeof inside === 'object' ? inside : Object.create(null);
      place[name] = next;
      place = next;
    }
    place[last] = value;
  }
  return form;
}

/** @throws Problem that names the first parameter that is not as Stripe wants it, or that it does not know */
export function parse<T>(schema: z.ZodType<T>, given: unknown): T {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  const [first = '', ...path] = [...(issue?.path ?? []), ...keys].map(String);
  const param = first + path.map((name) => `[${name}]`).join('');
  const unknown = keys.length > 0;
  throw new Problem(
    400,
    unknown ? `Received unknown parameter: ${param}` : `Invalid ${param}: ${issue?.message ?? ''}`,
    param,
    unknown ? 'parameter_unknown' : 'parameter_invalid',
  );
}
