import type { Timestamp } from './time.ts';

/** Counts visits for limits that hold across processes. `key` is a hash: never an address that can be read back. */
export interface Counters {
  /** Adds one to the window that starts at `windowStart`, and returns the new number. */
  count(key: string, windowStart: Timestamp): Promise<number>;
  /** Forgets windows that started before `before`. */
  forget(before: Timestamp): Promise<void>;
}
