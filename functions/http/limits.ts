/** What a visitor may do only so often. */
export type LimitedAction =
  'donate' | 'send-manage-links' | 'change-my-gift' | 'participate' | 'cms-login' | 'cms-code' | 'cms-link';

/** Slows down who tries stolen cards, guesses links or fills somebody's mailbox; holds across processes. */
export interface Limits {
  /** Counts a try, unless it is refused. `email` as it was typed, where there is one. */
  consume(action: LimitedAction, visit: { readonly request: Request; readonly email?: string }): Promise<RateLimit>;
  /** Takes back one try of a visitor, who paid the gift `once`, an id. The same gift counts once. */
  forgive(action: LimitedAction, visit: { readonly request: Request; readonly once: string }): Promise<void>;
}

/** `too-many`: answer 429 with the number of whole seconds in `Retry-After`. `who`: over whose limit it is. */
export type RateLimit =
  | { readonly outcome: 'allowed' }
  | { readonly outcome: 'too-many'; readonly who: 'one' | 'everybody'; readonly retryAfter: number };
