import * as z from 'zod';
import { isCurrency, parseMoney, type Money } from '../money.ts';
import { Problem } from '../problem.ts';
import type { World } from '../world.ts';

/** One request, as the handlers of the API see it. */
export interface Call {
  world: World;
  /** `http://127.0.0.1:4010`, as the caller reached us: links are made with it. */
  origin: string;
  path: string;
  params: Readonly<Record<string, string | undefined>>;
  query: URLSearchParams;
  body: unknown;
}

export interface Answer {
  status: number;
  body?: object;
}

/** Reads the body, refusing what Mollie refuses: unknown and wrong parameters, by name. */
export function readBody<T>(call: Call, schema: z.ZodType<T>): T {
  const result = schema.safeParse(call.body ?? {});
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    const field = [...issue.path, issue.keys[0] ?? ''].join('.');
    throw new Problem(422, `Non-existent body parameter "${field}" for this API call.`, field);
  }
  throw new Problem(422, issue?.message ?? 'The request is invalid', issue?.path.join('.'));
}

export function readQuery(call: Call, allowed: readonly string[]): URLSearchParams {
  for (const name of call.query.keys()) {
    if (!allowed.includes(name)) {
      throw new Problem(422, `Non-existent query parameter "${name}" for this API call.`, name);
    }
  }
  return call.query;
}

export const amountParameter: z.ZodType<Money> = z
  .strictObject(
    { currency: z.string('The currency is required'), value: z.string('The amount contains an invalid value') },
    'The amount is required for payments',
  )
  .transform((amount, context) => {
    const money = isCurrency(amount.currency) ? parseMoney(amount.currency, amount.value) : undefined;
    if (money) return money;
    const field = isCurrency(amount.currency) ? 'value' : 'currency';
    context.addIssue({ code: 'custom', message: `The amount contains an invalid ${field}`, path: [field] });
    return z.NEVER;
  });

export const urlParameter = (name: string) =>
  z.url({ protocol: /^https?$/, message: `The ${name} is invalid` }).nullish();

export const metadataParameter = z
  .json()
  .refine((metadata) => JSON.stringify(metadata).length <= 1024, 'The metadata is too large')
  .nullish();

export const descriptionParameter = z
  .string('The description is required')
  .min(1, 'The description is required')
  .transform((text) => text.slice(0, 255));
