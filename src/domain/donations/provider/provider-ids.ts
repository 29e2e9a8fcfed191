import { providerNames, type ProviderName } from './provider.ts';

/**
 * An id in the books says whose it is, so that those of two providers can never be equal: `stripe:cs_1`. Mollie's are as Mollie
 * gives them (`tr_1`), because the books began with those.
 */
export function idInBooks(name: ProviderName, id: string): string {
  return name === 'mollie' ? id : `${name}:${id}`;
}

export function providerOf(id: string): ProviderName {
  return providerNames.find((name) => id.startsWith(`${name}:`)) ?? 'mollie';
}

/** As the provider itself calls it. */
export function idAtProvider(id: string): string {
  const name = providerOf(id);
  return name === 'mollie' ? id : id.slice(name.length + 1);
}

/** Where money came by: a provider, or a transfer to our own account that nobody stood between. */
export type MoneySource = ProviderName | 'bank';

/** `bank:<key>`: not a payment at a provider, but a line on our bank statement. */
export function sourceOf(paymentId: string): MoneySource {
  return paymentId.startsWith('bank:') ? 'bank' : providerOf(paymentId);
}
