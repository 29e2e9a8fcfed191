import { reconcile, type ReconcileDeps, type ReconcileReport } from '../../src/domain/donations/reconcile/reconcile.ts';
import type { Correspondent } from '../../src/domain/donations/outbox/letter.ts';
import type { SharedMessages } from '../../src/domain/donations/ledger/shared-message.ts';
import { log } from '../http/log.ts';

export interface ReconcileJobDeps extends ReconcileDeps {
  readonly sharedMessages: Pick<SharedMessages, 'oweNews'>;
  /** Who decide about messages of donors. */
  readonly moderators: readonly Correspondent[];
}

export interface Reconciled {
  readonly looked: number;
  /** Ids of donations whose books lacked something. */
  readonly repaired: readonly string[];
  readonly unavailable: readonly string[];
  /** Mails sent and deeds done. */
  readonly done: number;
  readonly later: number;
  /** Mails of which nobody knows whether they went out: `donation id:event`. */
  readonly stuck: readonly string[];
  /** The time was up before all was done. */
  readonly more: boolean;
}

/** Donations per round: so many fit in the half minute that a host gives a scheduled function. */
const perRound = 25;

/** Round after round until nothing is left or `until` has come, a moment on the clock of `deps`. */
export async function reconcileUntil(deps: ReconcileJobDeps, until: number): Promise<Reconciled> {
  if (deps.moderators.length > 0) await deps.sharedMessages.oweNews(deps.provider.mode, deps.clock.now());
  const rounds: ReconcileReport[] = [];
  let more = true;
  while (more && (rounds.length === 0 || deps.clock.now() < until)) {
    const round = await reconcile(deps, { limit: perRound });
    rounds.push(round);
    // A provider that does not answer will not in the next round either.
    more = round.more && (round.looked === 0 || round.unavailable.length < round.looked);
  }
  const all: Reconciled = {
    looked: sum(rounds.map(({ looked }) => looked)),
    repaired: unique(rounds.flatMap((round) => round.repaired)),
    unavailable: unique(rounds.flatMap((round) => round.unavailable)),
    done: sum(rounds.map(({ outbox }) => outbox.done.length)),
    later: sum(rounds.map(({ outbox }) => outbox.later.length)),
    stuck: (rounds.at(-1)?.stuck ?? []).map(({ donationId, task }) => `${donationId}:${task.kind}`),
    more,
  };
  log('reconcile', {
    ...all,
    repaired: all.repaired.join(' '),
    unavailable: all.unavailable.length,
    stuck: all.stuck.join(' '),
  });
  return all;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
