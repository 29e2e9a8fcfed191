/** Cents as a donor would type them: `10` and `12,50`. */
export function typedAmount(cents: number): string {
  return (cents / 100).toFixed(cents % 100 === 0 ? 0 : 2).replace('.', ',');
}
