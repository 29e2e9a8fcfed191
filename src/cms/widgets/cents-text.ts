/** `250` as `2,50`. */
export function formatCents(cents: number): string {
  return `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
}

/** `2`, `2,5`, `2,50`, `€ 2.50` and `1.250,00`, by text and never by float. */
export function parseCents(text: string): number | undefined {
  const plain = text.replaceAll(/[€\s]/g, '').replaceAll(/\.(?=\d{3}(\D|$))/g, '');
  const [, euros = '', cents = ''] = /^(\d{1,5})(?:[.,](\d{1,2}))?$/.exec(plain) ?? [];
  const amount = euros === '' ? 0 : Number(euros) * 100 + Number(cents.padEnd(2, '0'));
  return amount > 0 ? amount : undefined;
}
