import { site } from './site.ts';

/** A period of several days starts with a word, which a single day does without. */
export function within(period: string): string {
  return period.includes(` ${site.period.until} `) ? `من ${period}` : period;
}
