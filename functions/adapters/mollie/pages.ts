import type { MollieContext } from './context.ts';
import { unlessMissing } from '../provider/call.ts';

type Page = readonly unknown[] & { readonly nextPageCursor: string | undefined };
type Cursor = { limit: number; from?: string };

/** Everything in a list of Mollie's, newest first, page after page; each page has its own time limit and retries. */
export async function* newestFirst(
  { call }: MollieContext,
  readPage: (cursor: Cursor) => Promise<Page>,
): AsyncGenerator {
  let from: string | undefined;
  do {
    const cursor: Cursor = { limit: 250, ...(from !== undefined && { from }) };
    const page = await call(() => readPage(cursor));
    yield* page;
    from = page.nextPageCursor;
  } while (from !== undefined);
}

/** The whole list; empty when what it hangs on is not there. */
export async function wholeList(
  context: MollieContext,
  readPage: (cursor: Cursor) => Promise<Page>,
): Promise<unknown[]> {
  return (await unlessMissing(() => Array.fromAsync(newestFirst(context, readPage)))) ?? [];
}

/** Mollie's times have no milliseconds: what it dates before this was really made before `since`. */
export function wholeSecond(since: number): number {
  return Math.floor(since / 1000) * 1000;
}
