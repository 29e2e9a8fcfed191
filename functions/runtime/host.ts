import type { Frame } from '../http/deps.ts';

/** What a place to run in offers, beyond the settings. */
export interface Host {
  readonly frame: () => Promise<Frame>;
  /** The one for messages to rooms. */
  readonly participationFrame: () => Promise<Frame>;
  readonly afterwards: (work: () => Promise<void>) => void;
}
