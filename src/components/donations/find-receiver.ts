import { findAnbi, findBankAccount, findOrganisation } from '../../queries/settings.ts';
import type { Receiver } from '../../views/donations/donation-page.ts';

/**
 * Who receives the gifts, as far as the settings know. An ANBI is an entity of its own: what the organisation says of itself holds
 * for it only when they bear the same name.
 */
export async function findReceiver(): Promise<Receiver> {
  const [organisation, anbi, account] = await Promise.all([findOrganisation(), findAnbi(), findBankAccount()]);
  const { status } = anbi;
  const isSame = status.type !== 'anbi' || status.legalName === organisation.legalName;
  const own: Partial<typeof organisation> = isSame ? organisation : {};
  const legalName = status.type === 'anbi' ? status.legalName : own.legalName;
  const { address = own.address, email = own.email, phone = own.phone } = anbi;
  return {
    publicName: anbi.publicName ?? organisation.name,
    ...(legalName && { legalName }),
    ...(address && { address: `${address.street}, ${address.postalCode} ${address.city}` }),
    ...(own.chamberOfCommerce && { chamberOfCommerce: own.chamberOfCommerce }),
    ...(account && { iban: account.iban }),
    ...(email && { email }),
    ...(phone && { phone }),
    ...(status.type === 'anbi' && { anbi: { since: status.since, rsin: status.rsin, register: status.register } }),
  };
}
