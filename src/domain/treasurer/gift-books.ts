import { openBooks } from '../donations/ledger/books.ts';
import type { Donation } from '../donations/ledger/donation.ts';
import type { PersonalData } from '../donations/ledger/donor.ts';
import type { Entry } from '../donations/ledger/entries.ts';
import type { Ledger } from '../donations/ledger/ledger.ts';
import type { Clock } from '../donations/provider/ports.ts';
import { minute } from '../../shared/time.ts';
import type { OutboxLine, AlertReader } from './ports.ts';

export interface GiftBooksDeps {
  readonly ledger: Ledger;
  readonly alertReader: AlertReader;
  readonly clock: Clock;
}

/** All that is known of one donation. */
export interface GiftBooks {
  readonly donation: Donation;
  readonly entries: readonly Entry[];
  readonly donor: PersonalData | undefined;
  /** Number of gifts of the same address, this one too; 0 without an address. */
  readonly ofSameAddress: number;
  readonly tasks: readonly (OutboxLine & { readonly inDoubt: boolean })[];
}

/** ms after which a claimed mail that nobody settled is in doubt; the same as in reconcile. */
const sendingTakes = 15 * minute;

export async function readGift(
  { ledger, alertReader, clock }: GiftBooksDeps,
  donationId: string,
): Promise<GiftBooks | undefined> {
  const books = await openBooks(ledger, donationId);
  if (books === undefined) return undefined;
  const [donor, owed] = await Promise.all([ledger.readDonor(donationId), alertReader.ofDonation(donationId)]);
  const ofSameAddress = donor?.email === undefined ? 0 : (await ledger.findByEmail(donor.email, 100)).length;
  const before = clock.now() - sendingTakes;
  const withDoubt = owed.map((line) => ({
    ...line,
    inDoubt: line.state === 'claimed' && line.dueAt === undefined && (line.triedAt ?? 0) < before,
  }));
  return { ...books, donor, ofSameAddress, tasks: withDoubt };
}
