import type { Mode } from '../../domain/donations/provider/provider.ts';
import { treasurerRoutes as routes } from '../../routes.ts';
import type { BookingPlace } from '../../domain/treasurer/booking.ts';
import type { Month } from '../../domain/treasurer/months.ts';

/** Addresses of the treasurer's pages with what they show. Ids only: an address ends up in logs. */
export function monthAddress(mode: Mode, month: Month, after?: BookingPlace): string {
  const place = after === undefined ? {} : { na: `${after.bookedOn}~${after.donationId}~${after.position}` };
  return withQuery(routes.month, { maand: month, giften: modeWords[mode], ...place });
}

export function yearAddress(mode: Mode, year: number): string {
  return withQuery(routes.month, { jaar: String(year), giften: modeWords[mode] });
}

export function giftAddress(donationId: string, done?: string): string {
  return withQuery(routes.gift, { gift: donationId, ...(done !== undefined && { klaar: done }) });
}

export function refundAddress(donationId: string, paymentId: string): string {
  return withQuery(routes.gift, { gift: donationId, terugbetalen: paymentId });
}

/** `after`: the id of the line after which the page begins. */
export function payoutAddress(payoutId: string, after?: string): string {
  return withQuery(routes.payout, { uitbetaling: payoutId, ...(after !== undefined && { na: after }) });
}

/** The month, after somebody said why something in it differs. */
export function differencesAddress(mode: Mode, month: Month): string {
  return withQuery(routes.month, { maand: month, giften: modeWords[mode], klaar: 'verschil' });
}

export function parsePlace(text: string | null): BookingPlace | undefined {
  const [bookedOn, donationId, position] = text?.split('~') ?? [];
  if (bookedOn === undefined || donationId === undefined || !/^\d{1,9}$/.test(position ?? '')) return undefined;
  return { bookedOn, donationId, position: Number(position) };
}

export function parseMode(text: string | null, usual: Mode): Mode {
  if (text === modeWords.test) return 'test';
  return text === modeWords.live ? 'live' : usual;
}

const modeWords: Readonly<Record<Mode, string>> = { live: 'echt', test: 'proef' };

function withQuery(path: string, query: Readonly<Record<string, string>>): string {
  return `${path}?${new URLSearchParams(query).toString()}`;
}
