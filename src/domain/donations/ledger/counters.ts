import type { Timestamp } from '../../../shared/time.ts';

/** Counts visits for limits that hold across processes. `key` is a hash: never an address that can be read back. */
export interface Counters {
  /** Adds one to the slice of time that starts at `slice`, and returns the number in all slices from `since` on. */
  count(key: string, slice: Timestamp, since: Timestamp): Promise<number>;
  /** Forgets slices that started before `before`. */
  forget(before: Timestamp): Promise<void>;
}
