import type { Cents } from '../money/cents.ts';
import type { Frequency, RecurringFrequency } from '../money/frequency.ts';
import type { Mandate, Method, Mode, Payment, ProviderName, Reference, Refund, Subscription } from './provider.ts';
import type { LocalDate, Timestamp } from '../../../shared/time.ts';

/**
 * Who moves the money: one provider, or several as one (`several-providers.ts`). What is about an id goes to whose id it is; for
 * the rest `at` says which is meant, and a provider that is alone need not look at it. Every method may throw `ProviderUnavailable` (outage, time limit, too busy: asking again later
 * may work) or `ProviderRefused` (asking the same again will not). An adapter sets its own time limit and retries.
 * Equal `idempotencyKey`s with equal parameters give the same object; providers remember them for an hour only.
 */
export interface PaymentProvider {
  readonly mode: Mode;
  /** The first is where a gift goes when nobody chose. */
  readonly names: readonly [ProviderName, ...ProviderName[]];
  createPayment(request: NewPayment, at?: ProviderName): Promise<Payment>;
  /** With its refunds and chargebacks. `undefined`: the provider knows no such payment (404, 410, malformed id). */
  readPayment(paymentId: string): Promise<Payment | undefined>;
  /** The payment made for this attempt, when its creation was accepted but the answer was lost. Looks no further back than `since`. */
  findPayment(reference: Reference, since: Timestamp, at?: ProviderName): Promise<Payment | undefined>;
  /** Closes the checkout of a payment that the donor left for another. Not every provider can; that it could not is no failure. */
  cancelPayment(paymentId: string): Promise<void>;
  /**
   * Lets the donor pay an open payment in another way, and says where. `undefined`: that cannot be, and where it could be paid
   * before is where it can be paid now.
   */
  changeMethod(paymentId: string, way: WayToPay): Promise<string | undefined>;
  /** Ids of payments with a refund or chargeback created at or after `since`: webhooks about these may have been missed. */
  paymentsTurnedBack(since: Timestamp, at?: ProviderName): Promise<readonly string[]>;
  /** Of at most what is left of the payment; the provider refuses more. That the money left, the payment tells later. */
  createRefund(request: NewRefund): Promise<Refund>;
  createCustomer(
    request: { readonly donationId: string; readonly idempotencyKey: string },
    at?: ProviderName,
  ): Promise<string>;
  listMandates(customerId: string): Promise<readonly Mandate[]>;
  createSubscription(request: NewSubscription): Promise<Subscription>;
  /** `undefined`: no such customer or subscription. */
  readSubscription(customerId: string, subscriptionId: string): Promise<Subscription | undefined>;
  listSubscriptions(customerId: string): Promise<readonly Subscription[]>;
  updateSubscription(customerId: string, subscriptionId: string, terms: ChangedTerms): Promise<Subscription>;
  /** Lets the next debits be made by another valid mandate of the same customer; amount and days stay. Twice is harmless. */
  moveSubscription(customerId: string, subscriptionId: string, mandateId: string): Promise<void>;
  /** Cancelling what is already cancelled, completed or gone is success. */
  cancelSubscription(customerId: string, subscriptionId: string): Promise<void>;
  /** Newest first, no further back than `since`. */
  listSubscriptionPayments(customerId: string, subscriptionId: string, since: Timestamp): Promise<readonly Payment[]>;
  /** Methods a donor can choose for this kind of gift. `language`: of their names, as the site calls it; absent: Dutch. */
  listMethods(frequency: Frequency, language?: string): Promise<readonly Method[]>;
}

/** Ways to pay that a donor can choose on our own form, as Mollie names them. */
export const methodsAtOnce = ['ideal', 'applepay'] as const;
export type MethodAtOnce = (typeof methodsAtOnce)[number];

/** `sequence` is `first` when `customerId` is there (the donor's mandate for later debits), else `oneoff`. */
export interface NewPayment {
  readonly reference: Reference;
  readonly idempotencyKey: string;
  readonly amount: Cents;
  readonly description: string;
  readonly redirectUrl: string;
  readonly webhookUrl: string;
  readonly customerId?: string;
  /** Of the checkout page, as the site calls it; absent: Dutch. A provider that does not speak it chooses itself. */
  readonly language?: string;
  /** Leads straight to this way to pay. `ProviderRefused` where it cannot be had; a provider that chooses itself need not look at it. */
  readonly method?: MethodAtOnce;
  /** All ways to pay but cards: the provider itself takes none for this payment. Nothing else left is `ProviderUnavailable`. */
  readonly withoutCards?: boolean;
}

/** Of a payment that is there: as it was asked for, but in another way. */
export type WayToPay = Pick<NewPayment, 'amount' | 'customerId' | 'language' | 'method' | 'withoutCards'>;

export interface NewRefund {
  readonly paymentId: string;
  readonly amount: Cents;
  /** Comes back with the payment's refunds. */
  readonly wishId: string;
  readonly idempotencyKey: string;
}

export interface SubscriptionTerms {
  readonly amount: Cents;
  readonly frequency: RecurringFrequency;
  /** Day of the next debit. */
  readonly startDate: LocalDate;
}

/** Without `startDate` the day of the next debit stays what it was. Setting the same terms twice is harmless. */
export type ChangedTerms = Omit<SubscriptionTerms, 'startDate'> & { readonly startDate?: LocalDate };

export interface NewSubscription extends SubscriptionTerms {
  readonly donationId: string;
  readonly customerId: string;
  readonly mandateId: string;
  readonly idempotencyKey: string;
  /** Unique per customer at Mollie. */
  readonly description: string;
  readonly webhookUrl: string;
}

/** Whether the provider acted is not known: look before doing it again. */
export class ProviderUnavailable extends Error {
  override readonly name = 'ProviderUnavailable';
}

/** The provider understood and said no (4xx other than 404, 409, 429). `field` as Mollie names it: `amount.value`. */
export class ProviderRefused extends Error {
  override readonly name = 'ProviderRefused';
  readonly field: string | undefined;

  constructor(message: string, field?: string, options?: ErrorOptions) {
    super(message, options);
    this.field = field;
  }
}

export interface Clock {
  now(): Timestamp;
}

export interface Ids {
  /** A new random id of at least 128 bits, safe in a URL. */
  next(): string;
}

/** Makes and checks tokens that nobody else can make. `purpose` is part of what is signed: a token for one does not open another. */
export interface Signer {
  sign(purpose: string, payload: string): Promise<string>;
  /** The payload, or `undefined` when the token is not ours. Compares in constant time. */
  verify(purpose: string, token: string): Promise<string | undefined>;
}
