import { cities } from '../../collections/choices.ts';
import { isProduction } from '../../environment.ts';
import { canReceiveGifts, listRooms } from '../../queries/rooms.ts';
import { findBankAccount, findDonationSettings, findPaymentCosts } from '../../queries/settings.ts';
import { findReceiver } from './find-receiver.ts';
import { isReceiverKnown, type DonationPage } from '../../views/donations/donation-page.ts';

export async function findDonationPage(): Promise<DonationPage> {
  const [{ fund, presets, otherWay }, costs, transfer, rooms] = await Promise.all([
    findDonationSettings(),
    findPaymentCosts(),
    findBankAccount(),
    listRooms(),
  ]);
  const receiving = rooms.filter(canReceiveGifts);
  const others = rooms.filter((room) => !receiving.includes(room));
  const receiver = await findReceiver();
  return {
    fund,
    isTrial: !isProduction,
    presets,
    ...(costs && { costs: { fixed: costs.fixed, share: costs.share } }),
    ...(transfer && { transfer }),
    ...(otherWay && { otherWay }),
    receiver,
    ...(isProduction && !isReceiverKnown(receiver) && { lacksReceiver: true as const }),
    otherRooms: Object.fromEntries(others.map(({ id, name }) => [id, name])),
    rooms: receiving.map(({ id, name, city }) => ({ slug: id, name, city: cities[city] })),
  };
}
