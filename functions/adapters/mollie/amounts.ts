import { cents, type Cents } from '../../../src/domain/donations/money/cents.ts';
import type { Money } from '../../../src/domain/donations/provider/provider.ts';

/** `1250` -> `{ currency: 'EUR', value: '12.50' }` */
export function toAmount(amount: Cents): { currency: 'EUR'; value: string } {
  const digits = String(amount).padStart(3, '0');
  return { currency: 'EUR', value: `${digits.slice(0, -2)}.${digits.slice(-2)}` };
}

/** `"12.50"` -> 1250, in the smallest unit of whatever currency it is. Throws a RangeError on anything else. */
export function toMoney({ currency, value }: { currency: string; value: string }): Money {
  if (!/^\d+(\.\d+)?$/.test(value)) throw new RangeError(`not an amount: ${value}`);
  return { currency, cents: cents(Number(value.replace('.', ''))) };
}
