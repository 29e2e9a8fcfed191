import type { Purpose } from '../../domain/donations/money/purpose.ts';
import { roomNameIn, type DonationPage } from './donation-page.ts';
import type { LocaleContext } from '../ui/locale.ts';

/** As the form calls it. */
export function purposeName(purpose: Purpose, page: DonationPage, { donations: t }: LocaleContext): string {
  if (purpose.kind === 'fund') return `${t.form.wholeFund} (${page.fund})`;
  return roomNameIn(page, purpose.room);
}
