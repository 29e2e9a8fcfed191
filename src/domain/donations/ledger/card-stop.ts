import type { Clock } from '../provider/ports.ts';
import { hour, minute, type Timestamp } from '../../../shared/time.ts';

/** Whether cards are offered; the same for all processes, and over by itself. */
export interface CardStop {
  /** Until when cards are not offered; `undefined`: they are. */
  stoppedUntil(now: Timestamp): Promise<Timestamp | undefined>;
  /** Of the gifts begun in that time, not longer ago than half an hour: how many still wait to be paid, and how many were paid. */
  begun(time: { readonly from: Timestamp; readonly until: Timestamp; readonly now: Timestamp }): Promise<Begun>;
  /**
   * Stops cards and owes the treasurer one mail, as one transaction. The mail hangs on one of the gifts that wait, whose id is
   * given back; `undefined`: cards were stopped already, or nothing waits and so nothing is being tried.
   */
  stop(now: Timestamp, until: Timestamp): Promise<string | undefined>;
}

export interface Begun {
  readonly waiting: number;
  readonly paid: number;
}

/** Then cards are offered again; whoever goes on trying stops them anew, with a new mail. */
const cardsStoppedFor = hour;

/**
 * Stops cards for a while when somebody seems to try stolen ones: everybody together begins more gifts than the limit allows
 * (`isFlood`), or hardly anybody finishes what was begun.
 *
 * @returns the id of the gift for which the treasurer is owed a mail, only when cards are stopped now and were not before
 */
export async function stopCardsWhenTried(
  { cardStop, clock }: { readonly cardStop: CardStop; readonly clock: Clock },
  isFlood: boolean,
): Promise<string | undefined> {
  const now = clock.now();
  if ((await cardStop.stoppedUntil(now)) !== undefined) return undefined;
  const time = { from: now - 20 * minute, until: now - 10 * minute, now };
  if (!isFlood && !isHardlyPaid(await cardStop.begun(time))) return undefined;
  return cardStop.stop(now, now + cardsStoppedFor);
}

/**
 * A card that is refused leaves the payment open at both providers, so the books know of no refused cards: what they see is gifts
 * that are begun and not paid. Of ordinary donors most have paid within ten minutes.
 */
function isHardlyPaid({ waiting, paid }: Begun): boolean {
  return waiting >= 30 && waiting > 4 * paid;
}
