import { sum } from '../../src/domain/donations/money/cents.ts';
import { idAtProvider, idInBooks, providerOf } from '../../src/domain/donations/provider/provider-ids.ts';
import type { PaymentProvider } from '../../src/domain/donations/provider/ports.ts';
import type { ProviderName } from '../../src/domain/donations/provider/provider.ts';
import { providerRouter } from '../../src/domain/donations/provider/provider-router.ts';
import type { ModelProvider } from './model-provider.ts';

/** Two models that give equal ids to different things, as one provider: Mollie is the usual one. `between` stands before each. */
export function twoProviders(
  mollie: ModelProvider,
  stripe: ModelProvider,
  between: (provider: PaymentProvider, name: ProviderName) => PaymentProvider = (provider) => provider,
): ModelProvider {
  const models = [
    ['mollie', mollie],
    ['stripe', stripe],
  ] as const;
  const of = (id: string) => (providerOf(id) === 'mollie' ? mollie : stripe);
  const together = <T extends { readonly id: string }>(pick: (model: ModelProvider) => ReadonlyMap<string, T>) =>
    new Map(
      models.flatMap(([name, model]) =>
        [...pick(model).values()].map((thing) => [
          idInBooks(name, thing.id),
          { ...thing, id: idInBooks(name, thing.id) },
        ]),
      ),
    );
  return {
    ...providerRouter(['mollie', between(mollie, 'mollie')], ['stripe', between(stripe, 'stripe')]),
    get payments() {
      const all = [...together((model) => model.payments)];
      return new Map(all.toSorted(([, one], [, other]) => one.createdAt - other.createdAt));
    },
    get subscriptions() {
      const all = together((model) => model.subscriptions);
      return new Map(
        [...all].map(([id, thing]) => [id, { ...thing, customerId: idInBooks(providerOf(id), thing.customerId) }]),
      );
    },
    get mandates() {
      return new Map([...mollie.mandates, ...stripe.mandates]);
    },
    last() {
      const newest = [...this.payments.values()].at(-1);
      if (newest === undefined) throw new Error('no payment was made');
      return newest;
    },
    become: (id, status, reasonCode) => of(id).become(idAtProvider(id), status, reasonCode),
    refund: (id, amount, status) => of(id).refund(idAtProvider(id), amount, status),
    changeRefund: (id, refundId, status) => of(id).changeRefund(idAtProvider(id), refundId, status),
    chargeBack: (id, reasonCode) => of(id).chargeBack(idAtProvider(id), reasonCode),
    reverseChargeback: (id, chargebackId) => of(id).reverseChargeback(idAtProvider(id), chargebackId),
    debit: (id) => of(id).debit(idAtProvider(id)),
    revokeMandates: (id) => of(id).revokeMandates(idAtProvider(id)),
    endSubscription: (id) => of(id).endSubscription(idAtProvider(id)),
    net: (id) => of(id).net(idAtProvider(id)),
    balance: () => sum([mollie.balance(), stripe.balance()]),
  };
}
