import { cents } from '../../domain/donations/money/cents.ts';
import { formatMoney } from '../../i18n/money.ts';

/** A sentence of `t.live` with amounts in the places between braces. */
export function filled(sentence: string, amounts: Readonly<Record<string, number>>, locale?: string): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => formatMoney(cents(amounts[name] ?? 0), locale));
}
