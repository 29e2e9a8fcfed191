import type { Counters } from '../../../src/domain/donations/ledger/counters.ts';
import type { Clock } from '../../../src/domain/donations/provider/ports.ts';
import { day, minute, type Timestamp } from '../../../src/shared/time.ts';
import type { LimitedAction, Limits, RateLimit } from '../../http/limits.ts';

export interface LimitSettings {
  /** Tries in ten minutes. */
  readonly perVisitor: number;
  readonly perEmail: number;
  readonly global: number;
}

export interface LimitDeps {
  readonly counters: Counters;
  readonly clock: Clock;
  readonly visitorKey: (request: Request) => Promise<string>;
  /** A hash from which no address can be read. */
  readonly emailKey: (email: string) => Promise<string>;
}

export const limitWindow = 10 * minute;
const slice = minute;

/** Limits over the last ten minutes, in steps of one, counted in the database that all processes share. */
export function slidingLimits(deps: LimitDeps, settings: LimitSettings): Limits {
  return {
    async consume(action, { request, email }) {
      const now = deps.clock.now();
      const visitor = { key: `${action}:visitor:${await deps.visitorKey(request)}`, limit: settings.perVisitor };
      const mailbox = email !== undefined && {
        key: `${action}:email:${await deps.emailKey(email.trim().toLowerCase())}`,
        limit: settings.perEmail,
      };
      const all = { key: globalKey(action), limit: settings.global };
      return (
        (await overLimit(deps, visitor, 'one', now)) ??
        (mailbox ? await overLimit(deps, mailbox, 'one', now) : undefined) ??
        // Last, so that one who is over a limit of his own cannot close the door to everybody.
        (await overLimit(deps, all, 'everybody', now)) ?? { outcome: 'allowed' }
      );
    },

    async forgive(action, { request, once }) {
      const current = startOfSlice(deps.clock.now());
      if ((await deps.counters.count(`${action}:forgiven:${once}`, current, current - day)) > 1) return;
      const key = `${action}:visitor:${await deps.visitorKey(request)}`;
      // Never below nothing: a gift that was started elsewhere gives no tries here.
      if ((await deps.counters.count(key, current, current - limitWindow + slice, 0)) > 0)
        await deps.counters.count(key, current, current - limitWindow + slice, -1);
    },
  };
}

function globalKey(action: LimitedAction): string {
  return `${action}:all`;
}

interface Limit {
  readonly key: string;
  readonly limit: number;
}

/** A try that is refused is not counted: then waiting as long as was said is enough, however often somebody tried meanwhile. */
async function overLimit(
  { counters }: LimitDeps,
  { key, limit }: Limit,
  who: 'one' | 'everybody',
  now: Timestamp,
): Promise<RateLimit | undefined> {
  const current = startOfSlice(now);
  const since = current - limitWindow + slice;
  if ((await counters.count(key, current, since)) <= limit) return undefined;
  await counters.count(key, current, since, -1);
  const freeAt = roomAt(await counters.slices(key, since, current), limit) ?? current + slice;
  return { outcome: 'too-many', who, retryAfter: Math.ceil((freeAt - now) / 1000) };
}

/** When so many of the oldest have left the window that one more fits. */
function roomAt(slices: Awaited<ReturnType<Counters['slices']>>, limit: number): Timestamp | undefined {
  let left = slices.reduce((sum, { count }) => sum + count, 0);
  for (const { slice: start, count } of slices) {
    left -= count;
    if (left < limit) return start + limitWindow;
  }
  return undefined;
}

function startOfSlice(now: Timestamp): Timestamp {
  return Math.floor(now / slice) * slice;
}
