import { cities } from '../../collections/choices.ts';
import { isProduction } from '../../environment.ts';
import { listRooms } from '../../queries/rooms.ts';
import { findBankAccount, findDonationSettings, findPaymentCosts } from '../../queries/settings.ts';
import { findReceiver } from './find-receiver.ts';
import type { DonationPage } from '../../views/donations/donation-page.ts';

/** A room that has closed gets no more gifts. */
export async function findDonationPage(): Promise<DonationPage> {
  const [{ fund, presets, otherWay }, costs, transfer, rooms] = await Promise.all([
    findDonationSettings(),
    findPaymentCosts(),
    findBankAccount(),
    listRooms(),
  ]);
  const open = rooms.filter(({ status }) => status.type !== 'closed');
  return {
    fund,
    isTrial: !isProduction,
    presets,
    ...(costs && { costs: { fixed: costs.fixed, share: costs.share } }),
    ...(transfer && { transfer }),
    ...(otherWay && { otherWay }),
    receiver: await findReceiver(),
    rooms: open.map(({ id, name, city }) => ({ slug: id, name, city: cities[city] })),
  };
}
