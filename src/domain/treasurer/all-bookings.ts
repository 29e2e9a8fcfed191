import type { Mode } from '../donations/provider/provider.ts';
import type { Booking } from './booking.ts';
import type { Bookings, Period } from './ports.ts';

/** Lines that are in memory at a time. */
const batch = 1_000;

/** Every line of a period in order of day, in batches: ten thousand or a million take as much memory as a thousand. */
export async function* allBookings(
  bookings: Bookings,
  mode: Mode,
  period: Period,
): AsyncGenerator<readonly Booking[], void, undefined> {
  let lines = await bookings.page(mode, period, batch);
  while (lines.length > 0) {
    yield lines;
    lines = lines.length < batch ? [] : await bookings.page(mode, period, batch, lines.at(-1));
  }
}
