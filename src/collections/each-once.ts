import type { Field } from './field.ts';
import { brokenRule, type RuleName } from './messages.ts';

/** A list in which no year stands twice. */
export function eachYearOnce<F extends Field>(field: F): F {
  return eachOnce(field, 'year', 'sameYear');
}

/**
 * A list of groups in which no value of one of their fields stands twice. The problem stands with the second one.
 * @param beside - another field: only together with its value it counts as the same
 */
export function eachOnce<F extends Field>(field: F, name: string, rule: RuleName, beside?: string): F {
  const schema = field.schema.superRefine((value, context) => {
    const values = Array.isArray(value) ? value.map((item) => keyOf(item, name, beside)) : [];
    for (const [index, one] of values.entries()) {
      if (one === undefined || values.indexOf(one) === index) continue;
      context.addIssue({ code: 'custom', path: [index, name], message: brokenRule(rule) });
    }
  });
  return { ...field, schema };
}

function keyOf(item: unknown, name: string, beside: string | undefined): unknown {
  const value = valueOf(item, name);
  return beside === undefined || value === undefined ? value : JSON.stringify([value, valueOf(item, beside)]);
}

function valueOf(item: unknown, name: string): unknown {
  return typeof item === 'object' && item !== null ? Reflect.get(item, name) : undefined;
}
