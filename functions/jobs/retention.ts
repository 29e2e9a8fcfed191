import type { BookKeeping } from '../../src/domain/donations/ledger/books.ts';
import type { Counters } from '../../src/domain/donations/ledger/counters.ts';
import { retain } from '../../src/domain/donations/reconcile/retention.ts';
import { hour } from '../../src/shared/time.ts';
import type { StatementLines } from '../../src/domain/treasurer/bank-lines.ts';
import { log } from '../http/log.ts';

export type RetentionDeps = BookKeeping & {
  readonly counters: Counters;
  readonly statementLines: Pick<StatementLines, 'forgetTexts'>;
  readonly wipeDeleted: () => Promise<void>;
};

const perRound = 50;

/** Forgets what nobody needs any more, until `until` has come, a moment on the clock of `deps`. Meant to run daily. */
export async function forgetUntil(deps: RetentionDeps, until: number): Promise<{ erased: number; dropped: number }> {
  let erased = 0;
  let dropped = 0;
  let more = true;
  while (more && (erased + dropped === 0 || deps.clock.now() < until)) {
    const round = await retain(deps, { limit: perRound });
    erased += round.erased.length;
    dropped += round.dropped.length;
    // Without progress the same ones would come back.
    more = round.more && round.erased.length + round.dropped.length > 0;
  }
  await deps.counters.forget(deps.clock.now() - hour);
  const texts = await deps.statementLines.forgetTexts(deps.clock.now());
  // Also what donors had erased since yesterday.
  await deps.wipeDeleted();
  log('retention', { erased, dropped, texts });
  return { erased, dropped };
}
