/** An amount in whole minor units (cents for the euro). */
export interface Money {
  currency: string;
  minor: number;
}

const currencies = new Set(Intl.supportedValuesOf('currency'));

export function isCurrency(code: string): boolean {
  return currencies.has(code);
}

/** Reads Mollie's `"10.00"`: exactly the decimals of the currency, or undefined. */
export function parseMoney(currency: string, value: string): Money | undefined {
  const digits = decimals(currency);
  const form = digits === 0 ? /^\d{1,12}$/ : new RegExp(`^\\d{1,12}\\.\\d{${digits}}$`);
  return form.test(value) ? { currency, minor: Number(value.replace('.', '')) } : undefined;
}

export function formatMoney({ currency, minor }: Money): { currency: string; value: string } {
  const digits = decimals(currency);
  const padded = String(minor).padStart(digits + 1, '0');
  const value = digits === 0 ? padded : `${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
  return { currency, value };
}

function decimals(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
