import type { Attempt, Donation, LedgerPayment } from './donation.ts';
import { isMoney, type Entry } from './entries.ts';
import type { ProviderName } from '../provider/provider.ts';

/** Of lines that name none: they are from before there was a choice. */
const first: ProviderName = 'mollie';

export function foldAttempts(entries: readonly Entry[]): Attempt[] {
  return entries.flatMap((entry) => {
    if (entry.type !== 'attempt-started') return [];
    const id = entry.attemptId;
    const bound = entries.find((other) => other.type === 'payment-bound' && other.attemptId === id);
    const abandoned = entries.find((other) => other.type === 'attempt-abandoned' && other.attemptId === id);
    return {
      id,
      provider: entry.provider ?? first,
      startedAt: entry.at,
      ...(bound?.type === 'payment-bound' && { paymentId: bound.paymentId }),
      ...(abandoned?.type === 'attempt-abandoned' && { abandoned: abandoned.reason }),
    };
  });
}

/** A repeating gift has one subscription, also when the first gift was paid twice: at two providers, each with a mandate. */
export function whoDebits(entries: readonly Entry[], attempts: readonly Attempt[]): ProviderName | undefined {
  for (const entry of entries) {
    if (entry.type !== 'gift') continue;
    const attempt = attempts.find(({ paymentId }) => paymentId === entry.paymentId);
    if (attempt !== undefined) return attempt.provider;
  }
  return undefined;
}

export function foldCustomers(entries: readonly Entry[]): Donation['customers'] {
  const bound = entries.filter((entry) => entry.type === 'customer-bound').toReversed();
  return Object.fromEntries(bound.map(({ provider = first, customerId }) => [provider, customerId]));
}

export function foldPayments(
  entries: readonly Entry[],
  attempts: readonly Attempt[],
  debits: ProviderName = first,
): LedgerPayment[] {
  const payments = new Map<string, LedgerPayment>();
  for (const entry of entries) {
    if (!('paymentId' in entry)) continue;
    const payment = payments.get(entry.paymentId);
    if (entry.type === 'payment-bound') {
      const { paymentId, sequence, attemptId, checkoutUrl, amount, at } = entry;
      const known = {
        ...(checkoutUrl && { checkoutUrl }),
        ...(amount && { amount }),
      };
      const provider = attempts.find(({ id }) => id === attemptId)?.provider ?? debits;
      payments.set(paymentId, { id: paymentId, provider, sequence, boundAt: at, status: 'open', money: [], ...known });
    } else if (payment !== undefined) {
      payments.set(entry.paymentId, withEntry(payment, entry));
    }
  }
  return [...payments.values()];
}

function withEntry(payment: LedgerPayment, entry: Entry & { readonly paymentId: string }): LedgerPayment {
  if (isMoney(entry)) return { ...payment, money: [...payment.money, entry] };
  if (entry.type === 'payment-held') return { ...payment, held: entry.reason };
  if (entry.type === 'debit-replaced') return { ...payment, replacedBy: entry.donationId };
  if (entry.type !== 'payment-status') return payment;
  const { status, method, reasonCode } = entry;
  return { ...payment, status, ...(method && { method }), ...(reasonCode && { reasonCode }) };
}
