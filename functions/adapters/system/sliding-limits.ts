import type { Counters } from '../../../src/domain/donations/ledger/counters.ts';
import type { Clock } from '../../../src/domain/donations/provider/ports.ts';
import { minute, type Timestamp } from '../../../src/shared/time.ts';
import type { LimitedAction, Limits } from '../../http/limits.ts';

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
      const visitor = await deps.visitorKey(request);
      if (await isOver(deps, `${action}:visitor:${visitor}`, now, settings.perVisitor)) return tooMany('one', now);
      const key = email === undefined ? undefined : await deps.emailKey(email.trim().toLowerCase());
      if (key !== undefined && (await isOver(deps, `${action}:email:${key}`, now, settings.perEmail)))
        return tooMany('one', now);
      // Last, so that one who is over a limit of his own cannot close the door to everybody.
      return (await isOver(deps, globalKey(action), now, settings.global))
        ? tooMany('everybody', now)
        : { outcome: 'allowed' };
    },
  };
}

function globalKey(action: LimitedAction): string {
  return `${action}:all`;
}

async function isOver({ counters }: LimitDeps, key: string, now: Timestamp, limit: number): Promise<boolean> {
  const current = startOfSlice(now);
  return (await counters.count(key, current, current - limitWindow + slice)) > limit;
}

/** Until the oldest minute no longer counts. */
function tooMany(who: 'one' | 'everybody', now: Timestamp) {
  return { outcome: 'too-many', who, retryAfter: Math.ceil((startOfSlice(now) + slice - now) / 1000) } as const;
}

function startOfSlice(now: Timestamp): Timestamp {
  return Math.floor(now / slice) * slice;
}
