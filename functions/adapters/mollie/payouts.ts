import { createMollieClient } from '@mollie/api-client';
import type { Mode } from '../../../src/domain/donations/provider/provider.ts';
import type { PayoutSource } from '../../../src/domain/treasurer/payout-ports.ts';
import { isForbidden, mollieFailures } from './call.ts';
import type { MollieContext } from './context.ts';
import { settlementLines, settlements } from './settlements.ts';
import { payoutSource } from '../provider/payout-source.ts';
import { createCaller } from '../provider/call.ts';

export interface MolliePayoutSettings {
  /** `access_...`, of the organization, with the right `settlements.read`: an API key of payments is refused here. */
  readonly accessToken: string;
  /** Settlements are of real money only; a stand-in may say otherwise. */
  readonly mode: Mode;
  readonly apiEndpoint?: string;
  /** ms that one call may take, its retries included. */
  readonly timeLimit?: number;
  readonly retryDelay?: number;
}

/**
 * What Mollie paid out, by its settlements: they say which payment is in which payout. The balance transactions would tell the costs
 * per payment, but not the payout, and the official client does not know them.
 */
export function createMolliePayouts(settings: MolliePayoutSettings): PayoutSource {
  const { accessToken, mode, apiEndpoint, timeLimit = 8_000, retryDelay = 500 } = settings;
  const context: MollieContext = {
    client: createMollieClient({ accessToken, ...(apiEndpoint !== undefined && { apiEndpoint }) }),
    call: createCaller({ timeLimit, retryDelay }, mollieFailures),
    webhooks: 'omit',
  };
  return payoutSource(
    {
      provider: 'mollie',
      mode,
      payouts: (since) => settlements(context, mode, since),
      lines: ({ id }) => settlementLines(context, id),
    },
    isForbidden,
  );
}
