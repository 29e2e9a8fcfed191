import { openBooks } from '../../src/domain/donations/ledger/books.ts';
import type { Ledger } from '../../src/domain/donations/ledger/ledger.ts';
import type { PaymentProvider } from '../../src/domain/donations/provider/ports.ts';
import type { ProviderName } from '../../src/domain/donations/provider/provider.ts';

/** What the donor chose on a form; nothing when there was no choice, or when that provider is not there. */
export function providerChosen({ names }: PaymentProvider, typed: string): ProviderName | undefined {
  return names.find((name) => name === typed);
}

/** Through whom a gift can be paid now that the provider of its last attempt does not answer. */
export async function fallbackProvider(
  { ledger, provider }: { readonly ledger: Ledger; readonly provider: PaymentProvider },
  donationId: string,
): Promise<ProviderName | undefined> {
  const silent = (await openBooks(ledger, donationId))?.donation.attempts.at(-1)?.provider;
  return provider.names.find((name) => name !== silent);
}
