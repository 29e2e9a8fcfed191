import { forgetUntil } from '../jobs/retention.ts';
import { hostedBooksJob } from './runtime/hosted.ts';

/** ms; a scheduled function may take thirty seconds. */
const budget = 18_000;

export default hostedBooksJob((books) => forgetUntil(books, books.clock.now() + budget));
export const config = { schedule: '17 3 * * *' };
