import { openBooks, maxAppendRetries, record } from '../ledger/books.ts';
import { localDate } from '../../../shared/calendar.ts';
import type { Cents } from '../money/cents.ts';
import type { Donation } from '../ledger/donation.ts';
import { foldDonation } from '../ledger/fold-donation.ts';
import { diffPayment } from '../payments/diff-payment.ts';
import { processOutbox, type OutboxDeps } from '../outbox/process-outbox.ts';
import { ProviderUnavailable } from '../provider/ports.ts';
import type { Payment } from '../provider/provider.ts';
import { refundable, reversalRisk } from './refund-guard.ts';

export interface RefundRequest {
  /** Made when the form was shown: sending it twice is one refund. */
  readonly wishId: string;
  readonly donationId: string;
  readonly paymentId: string;
  readonly amount: Cents;
  /** What could be given back when the form was shown: if that is no longer so, somebody decides anew. */
  readonly seen: Cents;
  /** That the bank may take the money back too was read and accepted. */
  readonly riskAccepted: boolean;
}

/** `asked`: the provider carries it out. `waiting`: written down, the provider is asked again by itself. */
export type RefundWanted =
  | { readonly outcome: 'asked' | 'waiting' | 'refused-by-provider' }
  | { readonly outcome: 'too-much' | 'changed-since'; readonly available: Cents }
  | { readonly outcome: 'risk-not-accepted' | 'unknown-payment' | 'provider-unavailable' | 'conflict' | 'other-mode' };

/** Writes the wish down, then asks the provider. However often it comes in, one wish is one refund. */
export async function wantRefund(deps: OutboxDeps, request: RefundRequest): Promise<RefundWanted> {
  try {
    for (let turn = 0; turn < maxAppendRetries; turn += 1) {
      const books = await openBooks(deps.ledger, request.donationId);
      if (books?.donation.refunds.some(({ id }) => id === request.wishId)) return await seeTo(deps, request);
      const payment = books?.donation.payments.find(({ id }) => id === request.paymentId);
      if (books === undefined || payment === undefined) return { outcome: 'unknown-payment' };
      if (books.donation.mode !== deps.provider.mode) return { outcome: 'other-mode' };
      const truth = await deps.provider.readPayment(request.paymentId);
      if (truth === undefined) return { outcome: 'unknown-payment' };
      const now = deps.clock.now();
      // What we learn on the way goes along: that it was paid by debit may be news to the books.
      const news = diffPayment(books.donation, truth, now);
      const lines = [...books.entries, ...news.map((fact) => ({ at: now, ...fact }))];
      const problem = problemWith(foldDonation(request.donationId, lines) ?? books.donation, truth, request, now);
      if (problem !== undefined) return problem;
      const { wishId, paymentId, amount } = request;
      const wish = { type: 'refund-wanted', wishId, paymentId, amount, wantedOn: localDate(now) } as const;
      if ((await record(deps, books, [...news, wish])) !== 'conflict') return await seeTo(deps, request);
    }
    return { outcome: 'conflict' };
  } catch (error) {
    if (error instanceof ProviderUnavailable) return { outcome: 'provider-unavailable' };
    throw error;
  }
}

function problemWith(
  donation: Donation,
  truth: Payment,
  { paymentId, amount, seen, riskAccepted }: RefundRequest,
  now: number,
): RefundWanted | undefined {
  const available = refundable(donation, truth);
  if (available !== seen) return { outcome: 'changed-since', available };
  if (amount < 1 || amount > available) return { outcome: 'too-much', available };
  const payment = donation.payments.find(({ id }) => id === paymentId);
  const atRisk = payment !== undefined && reversalRisk(payment, now) === 'without-reason';
  return atRisk && !riskAccepted ? { outcome: 'risk-not-accepted' } : undefined;
}

async function seeTo(deps: OutboxDeps, { donationId, wishId }: RefundRequest): Promise<RefundWanted> {
  await processOutbox(deps, { limit: 10, donationId });
  const books = await openBooks(deps.ledger, donationId);
  const answer = books?.donation.refunds.find(({ id }) => id === wishId)?.answer.kind ?? 'waiting';
  return { outcome: answers[answer] };
}

const answers = { accepted: 'asked', waiting: 'waiting', refused: 'refused-by-provider' } as const;
