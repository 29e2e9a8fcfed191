import type { Purpose } from '../donations/purpose.ts';
import type { DonationPage } from './donation-page.ts';

/** A room that is no longer on the site keeps the name in its address. */
export function purposeName(purpose: Purpose, { fund, rooms }: DonationPage): string {
  if (purpose.kind === 'fund') return fund;
  return rooms.find(({ slug }) => slug === purpose.room)?.name ?? purpose.room;
}
