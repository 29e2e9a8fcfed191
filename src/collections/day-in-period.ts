import * as z from 'zod';
import { weekdays } from './choices.ts';
import type { Field } from './field.ts';
import { keysOf } from '../shared/typed-object.ts';
import { brokenRule } from './messages.ts';

/** When an activity is: a weekly one with a first and a last day has one of its weekdays among them. The problem stands with the weekdays. */
export function someDayInPeriod<F extends Field>(field: F): F {
  const schema = field.schema.superRefine((value, context) => {
    if (context.issues.length > 0) return;
    const { data } = weekly.safeParse(value);
    if (!data || data.from > data.until || daysBetween(data.from, data.until).some((day) => data.days.includes(day)))
      return;
    context.addIssue({ code: 'custom', path: ['days'], message: brokenRule('noDayInPeriod') });
  });
  return { ...field, schema };
}

/** Every other week counts from the first time: a day on which it is not would leave open which weeks are meant. */
export function firstOnItsDay<F extends Field>(field: F): F {
  const schema = field.schema.superRefine((value, context) => {
    const { data } = fortnightly.safeParse(value);
    if (!data || daysBetween(data.from, data.from).some((day) => data.days.includes(day))) return;
    context.addIssue({ code: 'custom', path: ['from'], message: brokenRule('notOnItsDay') });
  });
  return { ...field, schema };
}

const fortnightly = z.object({ type: z.literal('fortnightly'), days: z.array(z.string()), from: z.iso.date() });

const weekly = z.object({
  type: z.literal('weekly'),
  days: z.array(z.string()),
  from: z.iso.date(),
  until: z.iso.date(),
});

/** Of a week or longer all of them. */
function daysBetween(from: string, until: string): string[] {
  const length = (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1;
  // Our weeks begin on Monday, those of JavaScript on Sunday.
  const first = new Date(from).getUTCDay() + 6;
  return keysOf(weekdays).filter((_, index) => (index + 14 - first) % 7 < length);
}
