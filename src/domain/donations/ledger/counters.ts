import type { Timestamp } from '../../../shared/time.ts';

/** Counts visits for limits that hold across processes. `key` is a hash: never an address that can be read back. */
export interface Counters {
  /** Adds `amount`, by default one, to the slice of time that starts at `slice`, and returns the number in the slices from `since` up to it. */
  count(key: string, slice: Timestamp, since: Timestamp, amount?: number): Promise<number>;
  /** What was counted from one slice up to another, oldest first. */
  slices(key: string, since: Timestamp, until: Timestamp): Promise<readonly { slice: Timestamp; count: number }[]>;
  /** Forgets slices that started before `before`. */
  forget(before: Timestamp): Promise<void>;
}
