import { cents } from '../../../src/domain/donations/money/cents.ts';
import { processOutbox } from '../../../src/domain/donations/outbox/process-outbox.ts';
import { isFinal } from '../../../src/domain/donations/provider/payment-transitions.ts';
import { idInBooks } from '../../../src/domain/donations/provider/provider-ids.ts';
import type { ProviderName } from '../../../src/domain/donations/provider/provider.ts';
import { purposeKey, wholeFund, type Purpose } from '../../../src/domain/donations/money/purpose.ts';
import { reconcile } from '../../../src/domain/donations/reconcile/reconcile.ts';
import { settlePayment } from '../../../src/domain/donations/payments/settle-payment.ts';
import { providerRouter } from '../../../src/domain/donations/provider/provider-router.ts';
import { startDonation } from '../../../src/domain/donations/payments/start-donation.ts';
import { day, hour } from '../../../src/shared/time.ts';
import { aRequest, fund, type Fund, type SetClock } from '../../doubles/fund.ts';
import { modelProvider, type ModelProvider } from '../../doubles/model-provider.ts';
import type { FundEvent, PaymentEvent } from './agreement-events.ts';

const rooms = ['de-klop', 'top'].map((room): Purpose => ({ kind: 'room', room }));
const purposes: readonly Purpose[] = [wholeFund, wholeFund, ...rooms];

interface Made {
  readonly model: ModelProvider;
  readonly name: ProviderName;
  readonly id: string;
}

/** A live fund on real books, with two providers that keep accounts of their own. */
export function agreementWorld(storage: Pick<Fund, 'ledger' | 'outbox' | 'cardStop'>, clock: SetClock) {
  const payments: Made[] = [];
  const subscriptions: Made[] = [];
  const watched = (name: ProviderName) => watch(modelProvider(clock, 'live', name), name, payments, subscriptions);
  const provider = providerRouter(['mollie', watched('mollie')], ['stripe', watched('stripe')]);
  const deps = { ...fund({ ...storage, clock }), provider, ids: { next: () => crypto.randomUUID() } };
  const purposeOf = new Map<string, string>();
  let given = 0;

  async function give({ amount, frequency, purpose: index, via }: FundEvent & { do: 'give' }): Promise<void> {
    const purpose = purposes[index] ?? wholeFund;
    const request = aRequest({ amount: cents(amount), frequency, purpose });
    given += 1;
    const started = await startDonation(deps, request, `key-${given}`, provider.names[via]);
    if ('donationId' in started) purposeOf.set(started.donationId, purposeKey(purpose));
  }

  /** Seven of eight times the provider calls; what is not told, reconcile finds. */
  async function payment(event: PaymentEvent): Promise<void> {
    const made = pick(payments, event.of);
    if (made === undefined) return;
    const told = idInBooks(made.name, made.id);
    const times = event.do === 'tell' ? event.times : Number(move(made, event, clock.now()) && event.of % 8 !== 0);
    await Promise.all(Array.from({ length: times }, () => settlePayment(deps, told)));
    const { sequence, donationId } = made.model.payments.get(made.id) ?? {};
    if (times > 0 && sequence === 'first' && donationId) await processOutbox(deps, { limit: 9, donationId });
  }

  function debit(of: number): void {
    const made = pick(subscriptions, of);
    if (made === undefined || made.model.subscriptions.get(made.id)?.status !== 'active') return;
    payments.push({ ...made, id: made.model.debit(made.id).id });
  }

  async function lookAfterAll(): Promise<void> {
    for (let more = true; more;) ({ more } = await reconcile(deps, { limit: 500 }));
  }

  return {
    lookAfterAll,
    async happen(event: FundEvent): Promise<void> {
      if (event.do === 'wait') clock.advance(event.hours * hour);
      else if (event.do === 'reconcile') await lookAfterAll();
      else if (event.do === 'give') await give(event);
      else if (event.do === 'debit') debit(event.of);
      else await payment(event);
    },
    /** Cents that each provider says to have for us, by its name and the purpose: `mollie room:top`. */
    accounts(): Map<string, number> {
      const totals = new Map<string, number>();
      for (const { name, model, id } of payments) {
        const { donationId = '', status } = model.payments.get(id) ?? {};
        const key = `${name} ${purposeOf.get(donationId) ?? 'unknown'}`;
        if (status === 'paid') totals.set(key, (totals.get(key) ?? 0) + model.net(id));
      }
      return totals;
    },
  };
}

/** The same provider, which notes what it made. */
function watch(model: ModelProvider, name: ProviderName, payments: Made[], subscriptions: Made[]): ModelProvider {
  return {
    ...model,
    async createPayment(request) {
      const payment = await model.createPayment(request);
      payments.push({ model, name, id: payment.id });
      return payment;
    },
    async createSubscription(request) {
      const subscription = await model.createSubscription(request);
      subscriptions.push({ model, name, id: subscription.id });
      return subscription;
    },
  };
}

/** What happens at the provider; false when it cannot. What a bank takes back it takes back within weeks: reconcile looks 90 days back. */
function move({ model, id }: Made, event: Exclude<PaymentEvent, { do: 'tell' }>, now: number): boolean {
  const payment = model.payments.get(id);
  if (payment === undefined) return false;
  const isPaid = payment.status === 'paid';
  const isRecent = ({ createdAt }: { readonly createdAt: number }) => now - createdAt < 60 * day;
  const refund = payment.refunds.filter(isRecent).find(({ status }) => status === 'pending' || status === 'processing');
  const chargeback = payment.chargebacks.filter(isRecent).find(({ reversedAt }) => reversedAt === undefined);
  switch (event.do) {
    case 'end':
      if (!isFinal(payment.status)) model.become(id, event.status);
      return true;
    case 'refund':
      if (isPaid)
        model.refund(id, Math.min(event.amount, payment.amount.cents), event.pending ? 'pending' : 'processing');
      return isPaid;
    case 'refund goes through':
    case 'refund fails':
      if (refund) model.changeRefund(id, refund.id, event.do === 'refund fails' ? 'failed' : 'refunded');
      return refund !== undefined;
    case 'charge back':
      if (isPaid && payment.chargebacks.length === 0) model.chargeBack(id);
      return isPaid;
    case 'reverse':
      if (chargeback) model.reverseChargeback(id, chargeback.id);
      return chargeback !== undefined;
    default:
      return event satisfies never;
  }
}

function pick<T>(items: readonly T[], of: number): T | undefined {
  return items[of % Math.max(items.length, 1)];
}
