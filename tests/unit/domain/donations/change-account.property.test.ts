import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { cents } from '../../../../src/domain/donations/money/cents.ts';
import { processOutbox } from '../../../../src/domain/donations/outbox/process-outbox.ts';
import { settlePayment } from '../../../../src/domain/donations/payments/settle-payment.ts';
import { startDonation } from '../../../../src/domain/donations/payments/start-donation.ts';
import { manageToken } from '../../../../src/domain/donations/payments/tokens.ts';
import { changeAccount } from '../../../../src/domain/donations/self-service/change-account.ts';
import { changeMyGift } from '../../../../src/domain/donations/self-service/change-my-gift.ts';
import { addMonths } from '../../../../src/shared/calendar.ts';
import { hour } from '../../../../src/shared/time.ts';
import { aRequest, booksOf, fund, setClock, start, type Fund } from '../../../doubles/fund.ts';
import { killer, Killed } from '../../../doubles/interrupted.ts';
import { modelProvider } from '../../../doubles/model-provider.ts';
import { kindsOf, onlySubscription } from './stories.ts';

type Event =
  | { readonly do: 'ask' | 'pay' | 'expire' | 'debit' | 'raise' | 'hear' | 'work' | 'work twice at once' }
  | { readonly do: 'stop' }
  | { readonly do: 'killed while asking' | 'killed while working'; readonly at: number };

const events: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constantFrom('ask', 'ask', 'pay', 'pay', 'expire', 'debit', 'raise', 'hear', 'work', 'work twice at once'),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('killed while asking', 'killed while working'),
      at: fc.integer({ min: 1, max: 14 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('stop' as const) }) },
);

/** A monthly gift of € 10 through Mollie that runs: donation `id1`. */
async function monthlyAtMollie(): Promise<Fund> {
  const clock = setClock(start);
  const deps = fund({ clock, provider: modelProvider(clock) });
  await startDonation(deps, aRequest({ frequency: 'monthly' }), 'key');
  deps.provider.become('tr_2', 'paid');
  await hear(deps);
  await processOutbox(deps, { limit: 50 });
  deps.mailer.sent.length = 0;
  return deps;
}

async function hear(deps: Fund) {
  for (const id of [...deps.provider.payments.keys()].toReversed()) await settlePayment(deps, id);
}

async function killedAt(deps: Fund, at: number, work: (process: Fund) => Promise<unknown>) {
  for (const moment of ['before', 'after'] as const) {
    const by = killer(at, moment);
    const { ledger, outbox, provider } = deps;
    try {
      await work({ ...deps, ledger: by.watch(ledger), outbox: by.watch(outbox), provider: by.watch(provider) });
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
  }
}

async function happen(deps: Fund, event: Event): Promise<void> {
  const { provider, clock } = deps;
  const token = await manageToken(deps.signer, 'id1', clock.now());
  const proof = [...provider.payments.values()].findLast(({ amount }) => amount.cents === 1);
  switch (event.do) {
    case 'ask':
      return void (await changeAccount(deps, token));
    case 'pay':
    case 'expire':
      if (proof?.status === 'open') provider.become(proof.id, event.do === 'pay' ? 'paid' : 'expired');
      return;
    case 'debit': {
      const subscription = onlySubscription(deps);
      if (subscription.status === 'active') provider.become(provider.debit(subscription.id).id, 'paid');
      return;
    }
    case 'raise':
      return void (await changeMyGift(deps, token, { kind: 'terms', amount: cents(2500), frequency: 'monthly' }));
    case 'stop':
      return void (await changeMyGift(deps, token, { kind: 'stop' }));
    case 'hear':
      return hear(deps);
    case 'work':
      return void (await processOutbox(deps, { limit: 50 }));
    case 'work twice at once':
      return void (await Promise.all([processOutbox(deps, { limit: 50 }), processOutbox(deps, { limit: 50 })]));
    case 'killed while asking':
      return killedAt(deps, event.at, (process) => changeAccount(process, token));
    case 'killed while working':
      await hear(deps);
      return killedAt(deps, event.at, (process) => processOutbox(process, { limit: 50 }));
  }
}

async function settleDown(deps: Fund) {
  for (let turn = 0; turn < 4; turn += 1) {
    await hear(deps);
    await processOutbox(deps, { limit: 50 });
    deps.clock.advance(hour);
  }
}

it('debits every month once, from the account that the donor paid with last, whatever happens in between', async () => {
  let moved = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(events, { minLength: 4, maxLength: 20 }), async (history) => {
      const deps = await monthlyAtMollie();
      for (const event of history) await happen(deps, event);
      await settleDown(deps);
      const { recurring } = (await booksOf(deps, 'id1')).donation;
      const subscription = onlySubscription(deps);
      const all = [...deps.provider.payments.values()];
      const debits = all.filter(({ sequence }) => sequence === 'recurring');
      // The days go on as they were: none is left out, none comes twice.
      expect(subscription.nextPaymentDate).toBe(addMonths('2026-12-23', debits.length));
      const proofs = all.filter(({ amount, status }) => amount.cents === 1 && status === 'paid');
      const mails = kindsOf(deps).filter((kind) => kind === 'mandate-changed');
      expect(mails.length).toBe(recurring?.mandates.length);
      if (recurring?.stopped !== undefined) {
        expect(subscription.status).toBe('canceled');
        return;
      }
      expect(recurring?.mandates.map(({ id }) => id)).toEqual(proofs.map(({ mandateId }) => mandateId));
      expect(subscription).toMatchObject({ status: 'active', amount: { cents: recurring?.wanted.amount } });
      const [first] = all;
      expect(subscription.mandateId).toBe((proofs.at(-1) ?? first)?.mandateId);
      moved += proofs.length;
    }),
    { numRuns: 300 },
  );
  expect(moved).toBeGreaterThan(50);
});

it('pays once however often it is asked, and again only when the account changed', async () => {
  const deps = await monthlyAtMollie();
  for (const event of ['ask', 'ask', 'pay', 'ask', 'hear', 'ask', 'work', 'ask', 'pay'] as const)
    await happen(deps, { do: event });
  await settleDown(deps);
  const proofs = [...deps.provider.payments.values()].filter(({ amount }) => amount.cents === 1);
  expect(proofs).toMatchObject([
    { sequence: 'first', status: 'paid', customerId: onlySubscription(deps).customerId },
    { sequence: 'first', status: 'paid', customerId: onlySubscription(deps).customerId },
  ]);
  expect(kindsOf(deps)).toEqual(['mandate-changed', 'mandate-changed']);
});
