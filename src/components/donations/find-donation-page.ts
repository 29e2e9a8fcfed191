import { cities } from '../../collections/choices.ts';
import { isProduction } from '../../environment.ts';
import { listRooms } from '../../queries/rooms.ts';
import { findDonationSettings } from '../../queries/settings.ts';
import type { DonationPage } from '../../views/donation-page.ts';

/** A room that has closed gets no more gifts. */
export async function findDonationPage(): Promise<DonationPage> {
  const [{ fund, presets, otherWay }, rooms] = await Promise.all([findDonationSettings(), listRooms()]);
  const open = rooms.filter(({ status }) => status.type !== 'closed');
  return {
    fund,
    isTrial: !isProduction,
    presets,
    ...(otherWay && { otherWay }),
    rooms: open.map(({ id, name, city }) => ({ slug: id, name, city: cities[city] })),
  };
}
