import type { Mode } from '../donations/provider/provider.ts';

/** The payment of a line of a bank statement. Booked once more after it was taken back, it is another. */
export function transferKey(
  mode: Mode,
  { key, revision }: { readonly key: string; readonly revision: number },
): string {
  return `bank:${mode === 'live' ? '' : 'test-'}${key}${revision === 0 ? '' : `~${revision}`}`;
}
