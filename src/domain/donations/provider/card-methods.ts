import type { ProviderName } from './provider.ts';

/** What each provider calls paying by typing the number of a card. Wallets such as Apple Pay go with it at both. */
export const cardMethod = { mollie: 'creditcard', stripe: 'card' } as const satisfies Record<ProviderName, string>;

export function isCard(method: string): boolean {
  return Object.values(cardMethod).some((card) => card === method);
}
