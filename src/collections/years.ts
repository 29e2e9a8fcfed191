import type { Field } from './field.ts';
import { brokenRule } from './messages.ts';

/** A list in which no year stands twice. The problem stands with the second one. */
export function eachYearOnce<F extends Field>(field: F): F {
  const schema = field.schema.superRefine((value, context) => {
    const years = Array.isArray(value) ? value.map(yearOf) : [];
    for (const [index, year] of years.entries()) {
      if (year === undefined || years.indexOf(year) === index) continue;
      context.addIssue({ code: 'custom', path: [index, 'year'], message: brokenRule('sameYear') });
    }
  });
  return { ...field, schema };
}

function yearOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'year' in item ? item.year : undefined;
}
