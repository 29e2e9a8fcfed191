import type { Share, SharedMessage } from './shared-message.ts';

/** What a donor told about themselves; kept apart from the books, so that it can be erased. */
export interface PersonalData {
  readonly name?: string;
  readonly email?: string;
  readonly message?: string;
  /** What the donor reads, as the site calls it; absent: Dutch. Goes when the rest goes. */
  readonly language?: string;
}

/** As it comes with a gift. */
export interface NewDonor extends PersonalData {
  /** There when the message may be shown on the site. */
  readonly share?: Share;
}

/** As it is kept. */
export interface KnownDonor extends PersonalData {
  readonly shared?: SharedMessage;
}

export const longestName = 100;
export const longestMessage = 500;
