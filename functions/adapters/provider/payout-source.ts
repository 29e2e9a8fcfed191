import { ProviderUnavailable } from '../../../src/domain/donations/provider/ports.ts';
import { idAtProvider, idInBooks } from '../../../src/domain/donations/provider/provider-ids.ts';
import { PayoutsForbidden, type PayoutSource } from '../../../src/domain/treasurer/payout-ports.ts';
import type { PayoutLine } from '../../../src/domain/treasurer/payout.ts';

/** Names ids as the books do, and tells a key that may not look from a provider that does not answer. */
export function payoutSource(source: PayoutSource, isForbidden: (error: unknown) => boolean): PayoutSource {
  const { provider, mode } = source;
  const ours = (id: string) => idInBooks(provider, id);
  const named = (error: unknown) =>
    error instanceof ProviderUnavailable && isForbidden(error.cause)
      ? new PayoutsForbidden(error.message, { cause: error })
      : error;
  return {
    provider,
    mode,
    async *payouts(since) {
      try {
        for await (const payout of source.payouts(since)) yield { ...payout, id: ours(payout.id) };
      } catch (error) {
        throw named(error);
      }
    },
    async lines(payout) {
      try {
        const found = await source.lines({ ...payout, id: idAtProvider(payout.id) });
        return found.map((line): PayoutLine => ({ ...line, ...(line.itemId && { itemId: ours(line.itemId) }) }));
      } catch (error) {
        throw named(error);
      }
    },
  };
}
