import { cents, type Cents } from '../donations/money/cents.ts';

/**
 * Divides an amount by weights (none less than 0), in whole cents that add up to it: each gets its share rounded down, and the cents
 * that are left go to the largest remainders, the first of equals first. All weights 0: evenly.
 */
export function allocate(total: Cents, weights: readonly number[]): Cents[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const fair = weights.map((weight) => (sum === 0 ? total / weights.length : (total * weight) / sum));
  const shares = fair.map((share) => Math.floor(share));
  const left = total - shares.reduce((all, share) => all + share, 0);
  const byRemainder = fair
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .toSorted((one, other) => other.remainder - one.remainder || one.index - other.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares.map(cents);
}
