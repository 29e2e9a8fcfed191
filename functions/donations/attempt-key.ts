import type { DonationRequest } from '../../src/domain/donations/payments/donation-request.ts';
import { purposeKey } from '../../src/domain/donations/money/purpose.ts';
import { minute } from '../../src/shared/time.ts';
import type { DonationDeps } from '../http/deps.ts';

/** How long the same form of the same visitor is the same gift, when its page made no key. */
const window = 5 * minute;

export interface AttemptKey {
  /** For the page, so that sending it again is the same attempt. */
  readonly shown: string;
  /** For the books: of another gift with the same key on the page it is another one. */
  readonly booked: string;
}

/** Makes of two sendings of one form one gift, with the key of the page or, where no script made one, from what was sent. */
export async function attemptKeyOf(
  deps: Pick<DonationDeps, 'clock' | 'ledger' | 'visitorKey'>,
  request: Request,
  typed: string,
  gift: DonationRequest,
): Promise<AttemptKey> {
  if (/^[\w-]{16,64}$/.test(typed)) return keyOf(typed, gift);
  const visitor = [await deps.visitorKey(request), request.headers.get('User-Agent'), ...partsOf(gift)];
  const current = Math.floor(deps.clock.now() / window);
  const [before, now] = await Promise.all(
    [current - 1, current].map(async (index) => keyOf(await digest([...visitor, index]), gift)),
  );
  const known = before && (await deps.ledger.findByAttemptKey(before.booked)) !== undefined;
  const key = known ? before : now;
  if (key === undefined) throw new Error('there are two windows');
  return key;
}

async function keyOf(shown: string, gift: DonationRequest): Promise<AttemptKey> {
  return { shown, booked: await digest([shown, ...partsOf(gift)]) };
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
