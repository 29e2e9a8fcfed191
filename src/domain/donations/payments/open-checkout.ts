import { openBooks, maxAppendRetries, record, type Books, type BookKeeping } from '../ledger/books.ts';
import type { Checkout, CheckoutDeps } from './checkout.ts';
import type { Attempt, Donation, LedgerPayment } from '../ledger/donation.ts';
import { isRecurring } from '../money/frequency.ts';
import { bindingOf } from './diff-payment.ts';
import { isUnderWay, payThrough } from './pay-through.ts';
import { isFinal } from '../provider/payment-transitions.ts';
import {
  ProviderRefused,
  ProviderUnavailable,
  type MethodAtOnce,
  type NewPayment,
  type PaymentProvider,
} from '../provider/ports.ts';
import type { Payment, ProviderName } from '../provider/provider.ts';
import { settlePayment } from './settle-payment.ts';
import { minute, type Timestamp } from '../../../shared/time.ts';
import { returnToken } from './tokens.ts';

export interface HowToPay {
  /** The provider that the donor chose; absent: none was chosen. */
  readonly provider?: ProviderName | undefined;
  /** Of the checkout and of the page after it; absent: Dutch. */
  readonly language?: string | undefined;
  /** The way to pay that the donor chose on our own form; absent: the provider's page asks. */
  readonly method?: MethodAtOnce | undefined;
}

/** Providers forget an idempotency key after an hour; some time is left for the answer. */
const keyIsRemembered = 50 * minute;

/**
 * Brings a donation to the provider's checkout, from wherever it was left: it may be called any number of times, at once or
 * after a crash, and makes one payment. Only when the last one failed, was canceled or expired does it start another attempt, or
 * when the donor wants to pay `chosen` another provider.
 */
export async function openCheckout(
  deps: CheckoutDeps,
  donationId: string,
  { provider: chosen, language, method }: HowToPay = {},
): Promise<Checkout> {
  const token = await returnToken(deps.signer, donationId);
  try {
    if (chosen !== undefined) await payThrough(deps, donationId, chosen);
    for (let turn = 0; turn < maxAppendRetries; turn += 1) {
      const books = await openBooks(deps.ledger, donationId);
      if (books === undefined) throw new Error(`no books of donation ${donationId}`);
      const old = turn === 0 ? mayHaveEnded(books.donation, deps.clock.now()) : undefined;
      if (old !== undefined && (await settlePayment(deps, old.id)).outcome === 'settled') continue;
      const checkout =
        currentCheckout(books.donation, token) ?? (await advance(deps, books, token, { language, method }));
      if (checkout !== undefined) return checkout;
    }
    return { outcome: 'provider-unavailable', donationId, returnToken: token };
  } catch (error) {
    if (error instanceof ProviderUnavailable)
      return { outcome: 'provider-unavailable', donationId, returnToken: token };
    throw error;
  }
}

/** What the books alone can answer. */
function currentCheckout(donation: Donation, token: string): Checkout | undefined {
  const answer = { donationId: donation.id, returnToken: token };
  const own = donation.payments.filter(({ sequence }) => sequence !== 'recurring');
  if (own.some(({ status }) => status === 'paid')) return { outcome: 'already-paid', ...answer };
  const next = waitingNow(donation)?.provider;
  const live = own.filter((payment) => !isFinal(payment.status) && !payment.held);
  const underWay = live.find(isUnderWay) ?? live.findLast(({ provider }) => next === undefined || next === provider);
  if (underWay === undefined) return undefined;
  return underWay.status === 'open' && underWay.checkoutUrl !== undefined
    ? { outcome: 'checkout', checkoutUrl: underWay.checkoutUrl, ...answer }
    : { outcome: 'in-progress', ...answer };
}

/** A checkout page that may have closed without our knowing it (iDEAL's does after 15 minutes). */
function mayHaveEnded({ payments }: Donation, now: Timestamp): LedgerPayment | undefined {
  return payments.findLast(
    ({ sequence, status, boundAt }) => sequence !== 'recurring' && !isFinal(status) && now - boundAt > 10 * minute,
  );
}

/** One step towards a payment; `undefined`: read again. */
async function advance(
  deps: CheckoutDeps,
  books: Books,
  token: string,
  how: Omit<HowToPay, 'provider'>,
): Promise<Checkout | undefined> {
  const { donation } = books;
  const attempt = donation.attempts.at(-1);
  if (attempt === undefined || isOver(attempt, donation.payments)) {
    const [usual] = deps.provider.names;
    const provider = deps.provider.names.find((name) => name === attempt?.provider) ?? usual;
    await record(deps, books, [{ type: 'attempt-started', attemptId: deps.ids.next(), provider }]);
    return undefined;
  }
  if (deps.clock.now() - attempt.startedAt > keyIsRemembered) {
    await findLost(deps, books, attempt);
    return undefined;
  }
  const { provider } = attempt;
  if (isRecurring(donation.frequency) && donation.customers[provider] === undefined) {
    const request = { donationId: donation.id, idempotencyKey: `customer-${donation.id}` };
    const customerId = await deps.provider.createCustomer(request, provider);
    await record(deps, books, [{ type: 'customer-bound', customerId, provider }]);
    return undefined;
  }
  return createPayment(deps, books, attempt, { ...how, token });
}

async function createPayment(
  deps: CheckoutDeps,
  books: Books,
  attempt: Attempt,
  { token, language, method }: Omit<HowToPay, 'provider'> & { readonly token: string },
): Promise<Checkout | undefined> {
  const { donation } = books;
  const customerId = donation.customers[attempt.provider];
  const withoutCards = (await deps.cardStop.stoppedUntil(deps.clock.now())) !== undefined;
  try {
    const request = {
      reference: { donationId: donation.id, attemptId: attempt.id },
      // Another request needs another key, should its answer have been lost just before cards were stopped or the language changed.
      idempotencyKey: [attempt.id, ...(withoutCards ? ['without-cards'] : []), ...(language ? [language] : [])].join(
        '-',
      ),
      amount: donation.amount,
      description: deps.addresses.description(donation),
      redirectUrl: deps.addresses.returnUrl(token, language),
      webhookUrl: deps.addresses.webhookUrl,
      ...(customerId && { customerId }),
      ...(language && { language }),
      ...(withoutCards && { withoutCards }),
    };
    const payment = await withMethod(deps.provider, request, attempt.provider, withoutCards ? noCard(method) : method);
    await bind(deps, books, attempt, payment);
    return undefined;
  } catch (error) {
    if (!(error instanceof ProviderRefused)) throw error;
    await record(deps, books, [{ type: 'attempt-abandoned', attemptId: attempt.id, reason: 'refused' }]);
    return { outcome: 'provider-refused', donationId: donation.id };
  }
}

/** A wallet is a card in disguise. */
export function noCard(method: MethodAtOnce | undefined): MethodAtOnce | undefined {
  return method === 'applepay' ? undefined : method;
}

/** A method that cannot be had for this payment is no reason to send a donor away: then the provider's page asks. */
async function withMethod(
  provider: PaymentProvider,
  request: NewPayment,
  at: Attempt['provider'],
  method: MethodAtOnce | undefined,
): Promise<Payment> {
  if (method === undefined) return provider.createPayment(request, at);
  try {
    const idempotencyKey = `${request.idempotencyKey}-${method}`;
    return await provider.createPayment({ ...request, idempotencyKey, method }, at);
  } catch (error) {
    if (!(error instanceof ProviderRefused)) throw error;
    return provider.createPayment(request, at);
  }
}

/** Looks for a payment whose creation was never answered; gives the attempt up when there is none. */
export async function findLost(
  deps: BookKeeping & { readonly provider: PaymentProvider },
  books: Books,
  attempt: Attempt,
): Promise<void> {
  const reference = { donationId: books.donation.id, attemptId: attempt.id };
  const lost = await deps.provider.findPayment(reference, attempt.startedAt - minute, attempt.provider);
  if (lost !== undefined) await bind(deps, books, attempt, lost);
  else await record(deps, books, [{ type: 'attempt-abandoned', attemptId: attempt.id, reason: 'never-accepted' }]);
}

function bind(deps: BookKeeping, books: Books, attempt: Attempt, payment: Payment): Promise<unknown> {
  return record(deps, books, [bindingOf({ ...payment, attemptId: attempt.id })]);
}

/** The newest one: where the donor wants to pay now. An older one whose answer was lost is for reconcile to look after. */
function waitingNow({ attempts }: Donation): Attempt | undefined {
  const newest = attempts.at(-1);
  return newest?.paymentId === undefined && newest?.abandoned === undefined ? newest : undefined;
}

function isOver(attempt: Attempt, payments: readonly LedgerPayment[]): boolean {
  if (attempt.abandoned !== undefined) return true;
  return (
    attempt.paymentId !== undefined && payments.every(({ id, status }) => id !== attempt.paymentId || isFinal(status))
  );
}
