import { openBooks } from './books.ts';
import type { Donation } from './donation.ts';
import type { Ledger } from './ledger.ts';

/** All gifts of whoever gave one of them. */
export interface GiftsOfDonor {
  readonly donations: readonly Donation[];
  /** As they were given with the gifts: nobody, one, or two people who share a mail address. */
  readonly names: readonly string[];
}

/** A donor is a mail address; a gift without one, or whose donor was erased, stands alone. Trial gifts are never among real ones. */
export async function giftsOfDonor(
  ledger: Pick<Ledger, 'read' | 'readDonor' | 'findByEmail'>,
  donation: Donation,
): Promise<GiftsOfDonor> {
  const donor = await ledger.readDonor(donation.id);
  const ids = donor?.email === undefined ? [] : await ledger.findByEmail(donor.email, mostGifts);
  const others = await Promise.all(ids.filter((id) => id !== donation.id).map((id) => readGift(ledger, id)));
  const all = [{ donation, name: donor?.name }, ...others.filter((other) => other !== undefined)];
  const own = all.filter((one) => one.donation.mode === donation.mode);
  const names = own.flatMap(({ name }) => name ?? []);
  return { donations: own.map((one) => one.donation), names: [...new Set(names)] };
}

/** Of one address: more than anybody gives within the time that an address is kept. */
const mostGifts = 1000;

async function readGift(ledger: Pick<Ledger, 'read' | 'readDonor'>, id: string) {
  const [books, donor] = await Promise.all([openBooks(ledger, id), ledger.readDonor(id)]);
  return books && { donation: books.donation, name: donor?.name };
}
