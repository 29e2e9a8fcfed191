/** A file with which the site cannot be built. The site has what it was in `goodCommit`, or is without it where it was not there yet. */
export interface HeldBack {
  readonly path: string;
  readonly goodCommit: string;
  /** For editors; empty when only a log knows. */
  readonly problem: string;
}

export type BuildOutcome =
  | { readonly outcome: 'served' }
  | { readonly outcome: 'stopped' }
  /** `paths`: the files that are to blame, when that is known. */
  | { readonly outcome: 'failed'; readonly paths: readonly string[]; readonly problem?: string };
