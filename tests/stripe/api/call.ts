import type { World } from '../world.ts';

export interface Call {
  readonly world: World;
  readonly origin: string;
  /** What stood at the `:id` of the path. */
  readonly id: string;
  /** Of the body, or of the query. */
  readonly given: unknown;
  readonly expand: readonly string[];
}

/** What is shown; throws a `Problem` when Stripe would say no. */
export type Answer = (call: Call) => object;
