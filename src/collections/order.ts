import * as z from 'zod';
import type { Field } from './field.ts';
import { brokenRule, type RuleName } from './messages.ts';

/** A period of which the last day does not come before the first. */
export function daysInOrder<F extends Field>(field: F, first = 'from', last = 'until'): F {
  return inOrder(field, { first, last, rule: 'dayOrder', holds: (one, other) => one <= other });
}

/** At least one age, and the last not below the first. */
export function agesInOrder<F extends Field>(field: F): F {
  const schema = field.schema.superRefine((value, context) => {
    const { data } = ages.safeParse(value);
    if (data?.from === undefined && data?.until === undefined)
      context.addIssue({ code: 'custom', path: ['from'], message: brokenRule('noAge') });
    else if (data.from !== undefined && data.until !== undefined && data.from > data.until)
      context.addIssue({ code: 'custom', path: ['until'], message: brokenRule('ageOrder') });
  });
  return { ...field, schema };
}

const ages = z.object({ from: z.number().optional(), until: z.number().optional() });

/** Times of which the last comes after the first, or after midnight and before breakfast: 22:00 to 02:00. */
export function timesInNight<F extends Field>(field: F, first: string, last: string): F {
  return inOrder(field, {
    first,
    last,
    rule: 'timeOrder',
    holds: (one, other) => one < other || (other <= '06:00' && other !== one),
  });
}

interface Order {
  readonly first: string;
  readonly last: string;
  readonly rule: RuleName;
  readonly holds: (one: string, other: string) => boolean;
}

/** The problem stands with the last of the two. Dates and times are stored such that text order is their order. */
function inOrder<F extends Field>(field: F, { first, last, rule, holds }: Order): F {
  const schema = field.schema.superRefine((value, context) => {
    if (context.issues.length > 0) return;
    const [one, other] = [textAt(value, first), textAt(value, last)];
    if (one === undefined || other === undefined || holds(one, other)) return;
    context.addIssue({ code: 'custom', path: [last], message: brokenRule(rule) });
  });
  return { ...field, schema };
}

function textAt(value: unknown, name: string): string | undefined {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof found === 'string' ? found : undefined;
}
