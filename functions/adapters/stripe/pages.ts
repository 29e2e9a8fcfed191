import type { StripeContext } from './context.ts';

type Page<T> = { readonly data: readonly T[]; readonly has_more: boolean };
type Cursor = { limit: number; starting_after?: string };

/** Everything in a list of Stripe's, newest first, page after page; each page has its own time limit and retries. */
export async function* newestFirst<T extends { readonly id: string }>(
  { call }: StripeContext,
  readPage: (cursor: Cursor) => Promise<Page<T>>,
): AsyncGenerator<T> {
  let last: string | undefined;
  do {
    const cursor: Cursor = { limit: 100, ...(last !== undefined && { starting_after: last }) };
    const page = await call(() => readPage(cursor));
    yield* page.data;
    last = page.has_more ? page.data.at(-1)?.id : undefined;
  } while (last !== undefined);
}

/** What was made at `since` (ms) or later. */
export function madeSince(since: number) {
  return { created: { gte: Math.floor(since / 1000) } };
}
