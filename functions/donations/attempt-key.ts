import { openBooks, type Books } from '../../src/domain/donations/ledger/books.ts';
import type { Donation } from '../../src/domain/donations/ledger/donation.ts';
import type { DonationRequest } from '../../src/domain/donations/payments/donation-request.ts';
import { purposeKey } from '../../src/domain/donations/money/purpose.ts';
import { second } from '../../src/shared/time.ts';
import type { DonationDeps } from '../http/deps.ts';

/**
 * How long the same form of the same visitor is the same gift, when its page made no key: a double click, a reload. No longer, because
 * a whole house or office is one visitor.
 */
const window = 10 * second;

export interface AttemptKey {
  /** For the page, so that sending it again is the same attempt. */
  readonly shown: string;
  /** For the books: of another gift with the same key on the page it is another one. */
  readonly booked: string;
}

/** Makes of two sendings of one form one gift, with the key of the page or, where no script made one, from what was sent. */
export async function attemptKeyOf(
  deps: Pick<DonationDeps, 'clock' | 'ids' | 'ledger' | 'visitorKey'>,
  request: Request,
  typed: string,
  gift: DonationRequest,
): Promise<AttemptKey> {
  // Not with which button: who goes back and pays in another way pays the same gift.
  const parts = partsOf(gift);
  if (/^[\w-]{16,64}$/.test(typed)) return keyOf(typed, parts);
  const visitor = [await deps.visitorKey(request), request.headers.get('User-Agent'), ...parts];
  const current = Math.floor(deps.clock.now() / window);
  const before = await keyOf(await digest([...visitor, current - 1]), parts);
  const now = await keyOf(await digest([...visitor, current]), parts);
  for (const key of [before, now]) {
    const books = await booksOf(deps, key);
    // A gift that is paid is over: who sends the same form then, gives again, or is somebody else.
    if (books) return isPaid(books.donation) ? keyOf(deps.ids.next(), parts) : key;
  }
  return now;
}

async function booksOf({ ledger }: Pick<DonationDeps, 'ledger'>, { booked }: AttemptKey): Promise<Books | undefined> {
  const donationId = await ledger.findByAttemptKey(booked);
  return donationId === undefined ? undefined : openBooks(ledger, donationId);
}

function isPaid({ payments }: Donation): boolean {
  return payments.some(({ status }) => status === 'paid');
}

async function keyOf(shown: string, parts: readonly unknown[]): Promise<AttemptKey> {
  return { shown, booked: await digest([shown, ...parts]) };
}

/** The donor too: who goes back to add an address wants a mail there. */
function partsOf({ amount, coveredCosts, frequency, purpose, donor }: DonationRequest) {
  const { name, email, message, share } = donor ?? {};
  return [amount, coveredCosts, frequency, purposeKey(purpose), name, email, message, ...(share ? [share] : [])];
}

async function digest(parts: readonly unknown[]): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(parts)));
  return Buffer.from(hash).toString('base64url');
}
