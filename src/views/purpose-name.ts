import type { Purpose } from '../donations/purpose.ts';
import { donations as t } from '../i18n/nl/donations.ts';
import type { DonationPage } from './donation-page.ts';

/** As the form calls it. A room that is no longer on the site keeps the name in its address. */
export function purposeName(purpose: Purpose, { fund, rooms }: DonationPage): string {
  if (purpose.kind === 'fund') return `${t.form.wholeFund} (${fund})`;
  return rooms.find(({ slug }) => slug === purpose.room)?.name ?? purpose.room;
}
