import type { Purpose } from '../../domain/donations/money/purpose.ts';
import type { DonationPage } from './donation-page.ts';
import type { LocaleContext } from '../ui/locale.ts';

/** As the form calls it. A room that is no longer on the site keeps the name in its address. */
export function purposeName(purpose: Purpose, { fund, rooms }: DonationPage, { donations: t }: LocaleContext): string {
  if (purpose.kind === 'fund') return `${t.form.wholeFund} (${fund})`;
  return rooms.find(({ slug }) => slug === purpose.room)?.name ?? purpose.room;
}
