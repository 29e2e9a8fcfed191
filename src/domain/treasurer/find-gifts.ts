import { readAmount } from '../donations/money/amount.ts';
import type { Donation } from '../donations/ledger/donation.ts';
import { foldDonation } from '../donations/ledger/fold-donation.ts';
import { cents, isCents } from '../donations/money/cents.ts';
import type { Ledger } from '../donations/ledger/ledger.ts';
import { idAtProvider, idInBooks } from '../donations/provider/provider-ids.ts';
import { providerNames } from '../donations/provider/provider.ts';
import type { LocalDate } from '../../shared/time.ts';
import { isDate } from './months.ts';
import type { GiftFinder } from './ports.ts';

export interface FindDeps {
  readonly ledger: Ledger;
  readonly finder: GiftFinder;
}

export interface FoundGift {
  readonly donation: Donation;
  /** Day of the first money, or of the form when there is none. */
  readonly since: LocalDate | undefined;
}

export type FindError = 'nothing-typed' | 'amount-unreadable' | 'day-unreadable';

/** More than a person looks through; then something more precise has to be typed. */
const mostFound = 50;

/** `what`: a reference, the id of a payment or an address. Else `amount` and `day` together. */
export async function findGifts(
  deps: FindDeps,
  typed: { readonly what: string; readonly amount: string; readonly day: string },
): Promise<readonly FoundGift[] | FindError> {
  const what = typed.what.trim();
  const ids = what === '' ? await byAmount(deps, typed) : await byWhat(deps, what);
  if (typeof ids === 'string') return ids;
  const found: FoundGift[] = [];
  for (const id of ids) {
    const donation = foldDonation(id, await deps.ledger.read(id));
    if (donation !== undefined) found.push({ donation, since: firstDay(donation) });
  }
  return found;
}

async function byWhat({ ledger, finder }: FindDeps, what: string): Promise<readonly string[]> {
  if (what.includes('@')) return ledger.findByEmail(what, mostFound);
  const known = await Promise.all(
    providerNames.map((name) => ledger.readByPayment(idInBooks(name, idAtProvider(what)))),
  );
  const ofPayment = known.flatMap((read) => read?.donationId ?? []);
  return ofPayment.length === 0 ? finder.byReference(what, mostFound) : ofPayment;
}

async function byAmount(
  { finder }: FindDeps,
  { amount, day }: { readonly amount: string; readonly day: string },
): Promise<readonly string[] | FindError> {
  if (amount.trim() === '' && day.trim() === '') return 'nothing-typed';
  const value = readAmount(amount);
  if (typeof value === 'string' || !isCents(value)) return 'amount-unreadable';
  if (!isDate(day.trim())) return 'day-unreadable';
  const both = [value, cents(0 - value)].map((one) => finder.byAmountAndDay(one, day.trim(), mostFound));
  return [...new Set((await Promise.all(both)).flat())];
}

function firstDay({ payments }: Donation): LocalDate | undefined {
  return payments.flatMap(({ money }) => money.map(({ bookedOn }) => bookedOn)).toSorted()[0];
}
