import { ProviderUnavailable, type Clock } from '../donations/provider/ports.ts';
import type { ProviderName } from '../donations/provider/provider.ts';
import { day, type Timestamp } from '../../shared/time.ts';
import { PayoutsForbidden, type LookOutcome, type PayoutBooks, type PayoutSource } from './payout-ports.ts';
import type { Bookings } from './ports.ts';

export interface ReadPayoutsDeps {
  /** One for each provider whose payouts we have a key for. */
  readonly payoutSources: readonly PayoutSource[];
  readonly payouts: PayoutBooks;
  readonly bookings: Bookings;
  readonly clock: Clock;
}

export interface ReadPayoutsReport {
  /** Payouts that were new or had changed. */
  readonly written: readonly string[];
  readonly outcomes: Readonly<Partial<Record<ProviderName, LookOutcome>>>;
}

/** A payout that is on its way ends well or badly within days; what is older than this is as it is. */
const settlesWithin = 45 * day;

/**
 * Copies what providers paid out, until `until` on the clock. A payout is written whole or not at all, and one that was written is not
 * read again before its status changes: so it may stop anywhere, and go on any time, twice at once too.
 */
export async function readPayouts(deps: ReadPayoutsDeps, until: Timestamp): Promise<ReadPayoutsReport> {
  const written: string[] = [];
  const outcomes: Partial<Record<ProviderName, LookOutcome>> = {};
  for (const source of deps.payoutSources) {
    const { provider, mode } = source;
    const at = deps.clock.now();
    const outcome = await readFrom(deps, source, until, written);
    await deps.payouts.looked(mode, { provider, outcome, at });
    outcomes[provider] = outcome;
  }
  return { written, outcomes };
}

async function readFrom(
  deps: ReadPayoutsDeps,
  source: PayoutSource,
  until: Timestamp,
  written: string[],
): Promise<LookOutcome> {
  const { payouts, clock } = deps;
  try {
    for await (const payout of source.payouts(await since(deps, source))) {
      if ((await payouts.statusOf(payout.id)) === payout.status) continue;
      if (clock.now() >= until) return 'busy';
      await payouts.write(payout, await source.lines(payout));
      written.push(payout.id);
    }
    return 'complete';
  } catch (error) {
    if (error instanceof PayoutsForbidden) return 'forbidden';
    if (error instanceof ProviderUnavailable) return 'unavailable';
    throw error;
  }
}

/** The first time from the beginning of the books, so that no booking waits for a payout that nobody read. */
async function since({ payouts, bookings }: ReadPayoutsDeps, { provider, mode }: PayoutSource): Promise<Timestamp> {
  const look = (await payouts.lastReads(mode)).find((one) => one.provider === provider);
  if (look?.completeAt !== undefined) return look.completeAt - settlesWithin;
  const firstYear = (await bookings.years(mode)).at(-1);
  return firstYear === undefined ? 0 : Date.UTC(firstYear, 0, 1) - day;
}
