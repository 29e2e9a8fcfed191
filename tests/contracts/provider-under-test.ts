import { cents } from '../../src/domain/donations/money/cents.ts';
import type { NewPayment, NewSubscription, PaymentProvider } from '../../src/domain/donations/provider/ports.ts';

/** A provider's adapter, speaking to a stand-in over HTTP, and what a test does behind its back. */
export interface ProviderUnderTest {
  readonly provider: PaymentProvider;
  /** ms; the clock of the stand-in stands still here. */
  readonly start: number;
  /** As a donor does on the checkout page. */
  readonly pay: (checkoutUrl: string) => Promise<void>;
  /** As a donor who tries to pay by card there, on the page or by an address that he knows. */
  readonly payByCard: (checkoutUrl: string) => Promise<void>;
  readonly advance: (ms: number) => Promise<void>;
  readonly refund: (paymentId: string, amount: number) => Promise<void>;
  readonly chargeBack: (paymentId: string) => Promise<void>;
  readonly reverseChargeback: (paymentId: string) => Promise<void>;
  /** The bank says that the account is closed. */
  readonly failDebit: (paymentId: string) => Promise<void>;
  readonly tamper: (paymentId: string) => Promise<void>;
  readonly revokeMandate: (mandateId: string) => Promise<void>;
  readonly deleteCustomer: (customerId: string) => Promise<void>;
  /** Payments on the same account that are not ours. */
  readonly strangers: (count: number) => Promise<readonly string[]>;
  /** `on`: part of the method and path that it is about. */
  readonly fault: (kind: Fault | null, times?: number, on?: string) => Promise<void>;
  readonly made: () => Promise<{
    readonly payments: readonly { readonly id: string }[];
    readonly subscriptions: readonly { readonly id: string; readonly charged: number }[];
    readonly customers: readonly string[];
  }>;
}

export type Fault = 'rate-limit' | 'unavailable' | 'once-500-after-commit' | 'hang' | 'hang-after-commit';

export interface ProviderKind {
  readonly name: string;
  /** Ids that it does not know, or that are of something else. */
  readonly unknownPayments: readonly string[];
  readonly unknownCustomer: string;
  readonly unknownSubscription: string;
  /** A list of mandates without any. */
  readonly emptyList: unknown;
  setUp(settings?: AdapterSettings): Promise<ProviderUnderTest>;
  /** The adapter, speaking to whoever is at `url`, an origin. */
  connectTo(url: string): PaymentProvider;
}

export interface AdapterSettings {
  readonly timeLimit?: number;
  readonly wrongKey?: boolean;
}

/** What a donation asks of the provider; `attempt` makes another reference and key. */
export function newPayment(attempt = 'a1'): NewPayment {
  return {
    reference: { donationId: 'd1', attemptId: attempt },
    idempotencyKey: `key-${attempt}`,
    amount: cents(1250),
    description: 'Gift to the fund',
    redirectUrl: 'https://example.org/thanks',
    webhookUrl: 'http://127.0.0.1:9/api/mollie/webhook',
  };
}

export function newSubscription(customerId: string, mandateId: string): NewSubscription {
  return {
    donationId: 'd1',
    customerId,
    mandateId,
    idempotencyKey: 'key-subscription',
    amount: cents(1250),
    frequency: 'monthly',
    startDate: '2026-02-15',
    description: 'Monthly gift d1',
    webhookUrl: 'http://127.0.0.1:9/api/mollie/webhook',
  };
}

export async function paidPayment({ provider, pay }: ProviderUnderTest, attempt?: string): Promise<string> {
  const payment = await provider.createPayment(newPayment(attempt));
  await pay(payment.checkoutUrl ?? '');
  return payment.id;
}

/** A customer with a valid mandate from a paid first payment. */
export async function readyCustomer({ provider, pay }: ProviderUnderTest) {
  const customerId = await provider.createCustomer({ donationId: 'd1', idempotencyKey: 'key-customer' });
  const payment = await provider.createPayment({ ...newPayment('first'), customerId });
  await pay(payment.checkoutUrl ?? '');
  const [mandate] = await provider.listMandates(customerId);
  return { customerId, mandateId: mandate?.id ?? '' };
}

export async function subscribed(fixture: ProviderUnderTest) {
  const { customerId, mandateId } = await readyCustomer(fixture);
  const { id } = await fixture.provider.createSubscription(newSubscription(customerId, mandateId));
  return { customerId, mandateId, id };
}
