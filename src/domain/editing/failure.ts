/** Any answer that is not 2xx. `error` is a Dutch sentence for whoever reads it. */
export type Failure = { readonly error: string } & (
  | { readonly code: FailureCode }
  | { readonly code: 'conflict'; readonly conflicts: readonly Conflict[] }
  | { readonly code: 'refused'; readonly problems: readonly EditingProblem[] }
  | { readonly code: 'too-many'; readonly retryAfter: number }
);

/** Status: 400 bad-request · 401 no-session, wrong-code · 403 forbidden, wrong-origin · 404 not-found · 409 conflict, nothing-to-undo · 413 too-large · 422 refused · 429 too-many · 503 mail-down, unavailable */
export type FailureCode =
  | 'bad-request'
  | 'no-session'
  | 'wrong-code'
  | 'forbidden'
  | 'wrong-origin'
  | 'not-found'
  | 'nothing-to-undo'
  | 'too-large'
  | 'mail-down'
  | 'unavailable';

/** Somebody else saved this file since it was read. To save over it, send again with `theirsId` as `base`. */
export interface Conflict {
  readonly path: string;
  readonly yours: string;
  /** `null`: it was deleted. */
  readonly theirs: string | null;
  readonly theirsId: string | null;
}

/** One thing to put right. */
export interface EditingProblem {
  readonly path: string;
  /** Keys from the outside in, such as `['when', 'pauses', 0, 'until']`; absent for the text and for whole files. */
  readonly field?: readonly (string | number)[];
  /** The same in the words of the form: `['Wanneer?', 'Niet op', 'nummer 1', 'Laatste dag (until)']`. */
  readonly place: readonly string[];
  readonly message: string;
}
