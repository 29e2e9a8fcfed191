import { describe, expect, it } from 'vitest';
import { cents } from '../../../../src/domain/donations/money/cents.ts';
import { changeMyGift } from '../../../../src/domain/donations/self-service/change-my-gift.ts';
import { foldDonation } from '../../../../src/domain/donations/ledger/fold-donation.ts';
import { processOutbox } from '../../../../src/domain/donations/outbox/process-outbox.ts';
import { ProviderUnavailable } from '../../../../src/domain/donations/provider/ports.ts';
import { reconcile } from '../../../../src/domain/donations/reconcile/reconcile.ts';
import { settlePayment } from '../../../../src/domain/donations/payments/settle-payment.ts';
import { providerRouter } from '../../../../src/domain/donations/provider/provider-router.ts';
import { retryDonation, startDonation } from '../../../../src/domain/donations/payments/start-donation.ts';
import { hour, minute } from '../../../../src/shared/time.ts';
import { manageToken, returnToken } from '../../../../src/domain/donations/payments/tokens.ts';
import { aRequest, booksOf, fund, setClock, start, type Fund } from '../../../doubles/fund.ts';
import { modelProvider } from '../../../doubles/model-provider.ts';
import { twoProviders } from '../../../doubles/two-providers.ts';
import { kindsOf } from './stories.ts';

/** Both; `mollie` and `stripe` are what stands behind. */
function twoFunds() {
  const clock = setClock(start);
  const [mollie, stripe] = [modelProvider(clock), modelProvider(clock, 'live', 'stripe')];
  return { deps: fund({ clock, provider: twoProviders(mollie, stripe) }), mollie, stripe, clock };
}

/** Mollie makes the payment, and its answer is lost. */
function losing(deps: Fund): Fund {
  const provider: Fund['provider'] = {
    ...deps.provider,
    async createPayment(request, at) {
      const payment = await deps.provider.createPayment(request, at);
      if (at === 'mollie') throw new ProviderUnavailable('lost');
      return payment;
    },
  };
  return { ...deps, provider };
}

/** Sent to Mollie, who did not answer; then paid through Stripe, with one click. */
async function paidAfterAll(frequency: 'once' | 'monthly' = 'once') {
  const world = twoFunds();
  const { deps, stripe } = world;
  const unanswered = await startDonation(losing(deps), aRequest({ frequency }), 'key');
  expect(unanswered).toMatchObject({ outcome: 'provider-unavailable' });
  const other = await startDonation(losing(deps), aRequest({ frequency }), 'key', 'stripe');
  expect(other).toMatchObject({ outcome: 'checkout', donationId: 'id1' });
  const { id } = stripe.last();
  stripe.become(id, 'paid');
  await settlePayment(deps, `stripe:${id}`);
  await processOutbox(deps, { limit: 10 });
  return world;
}

describe('a gift that Mollie did not answer about', () => {
  it('is the same gift when it is paid through Stripe, and counts once', async () => {
    const { deps, clock } = await paidAfterAll();
    clock.advance(2 * hour);
    await reconcile(deps, { limit: 10 });
    const { donation } = await booksOf(deps, 'id1');
    expect(donation).toMatchObject({ status: 'paid' });
    expect(donation.attempts.map(({ provider }) => provider)).toEqual(['mollie', 'stripe']);
    expect(donation.payments.map(({ provider, status }) => [provider, status])).toEqual([
      ['stripe', 'paid'],
      ['mollie', 'open'],
    ]);
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 1000, gifts: 1 }]);
    expect(kindsOf(deps)).toEqual(['thank-you']);
  });

  it('is noticed when it is paid at both after all, also when the payment at Mollie was never heard of', async () => {
    const { deps, mollie, clock } = await paidAfterAll();
    mollie.become(mollie.last().id, 'paid');
    clock.advance(2 * hour);
    await reconcile(deps, { limit: 10 });
    expect(deps.mailer.sent).toMatchObject([
      { kind: 'thank-you' },
      { kind: 'double-payment', about: mollie.last().id },
    ]);
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 2000, gifts: 2 }]);
  });

  it('leads to one page when both forms are sent at once', async () => {
    const { deps, mollie, stripe } = twoFunds();
    await startDonation(losing(deps), aRequest(), 'key');
    const answers = await Promise.all([
      startDonation(deps, aRequest(), 'key', 'stripe'),
      startDonation(deps, aRequest(), 'key'),
      startDonation(deps, aRequest(), 'key', 'stripe'),
    ]);
    expect(answers.map(({ outcome }) => outcome)).toEqual(['checkout', 'checkout', 'checkout']);
    expect([mollie.payments.size, stripe.payments.size]).toEqual([1, 1]);
  });
});

describe('a donor who wants to pay elsewhere', () => {
  it('leaves a page of Stripe closed, and one of Mollie to expire', async () => {
    const { deps, stripe, mollie } = twoFunds();
    await startDonation(deps, aRequest(), 'key', 'stripe');
    await startDonation(deps, aRequest(), 'key', 'mollie');
    expect(stripe.last().status).toBe('expired');
    await startDonation(deps, aRequest(), 'key', 'stripe');
    expect(mollie.last().status).toBe('open');
    expect(stripe.payments.size).toBe(2);
  });

  it.each(['paid', 'pending', 'authorized'] as const)(
    'does not when the first is %s, heard of or not',
    async (status) => {
      const { deps, stripe, mollie } = twoFunds();
      await startDonation(deps, aRequest(), 'key');
      mollie.become(mollie.last().id, status);
      const outcome = status === 'paid' ? 'already-paid' : 'in-progress';
      expect(await startDonation(deps, aRequest(), 'key', 'stripe')).toMatchObject({ outcome });
      expect(stripe.payments.size).toBe(0);
      expect((await booksOf(deps, 'id1')).donation.attempts).toHaveLength(1);
    },
  );

  it('stays there when a payment fails and is tried again', async () => {
    const { deps, stripe, mollie } = twoFunds();
    await startDonation(deps, aRequest(), 'key', 'stripe');
    stripe.become(stripe.last().id, 'failed');
    await settlePayment(deps, `stripe:${stripe.last().id}`);
    expect(await retryDonation(deps, await returnToken(deps.signer, 'id1'))).toMatchObject({ outcome: 'checkout' });
    expect([mollie.payments.size, stripe.payments.size]).toEqual([0, 2]);
  });

  it('is asked for the page that is left, when the newest one is over', async () => {
    const { deps, stripe, mollie, clock } = twoFunds();
    await startDonation(deps, aRequest(), 'key');
    await startDonation(deps, aRequest(), 'key', 'stripe');
    stripe.become(stripe.last().id, 'canceled');
    await settlePayment(deps, `stripe:${stripe.last().id}`);
    clock.advance(minute);
    expect(await startDonation(deps, aRequest(), 'key')).toMatchObject({ checkoutUrl: mollie.last().checkoutUrl });
  });
});

describe('a gift that repeats', () => {
  it('is debited, changed and stopped where its first payment came in', async () => {
    const { deps, stripe, mollie, clock } = await paidAfterAll('monthly');
    const [subscription] = stripe.subscriptions.values();
    expect(subscription).toMatchObject({ amount: { cents: 1000 }, donationId: 'id1' });
    expect(mollie.subscriptions.size).toBe(0);
    const debit = stripe.debit(subscription?.id ?? '');
    stripe.become(debit.id, 'paid');
    expect(await settlePayment(deps, `stripe:${debit.id}`)).toMatchObject({ outcome: 'settled' });
    expect((await booksOf(deps, 'id1')).donation.payments.at(-1)).toMatchObject({ provider: 'stripe' });
    const token = await manageToken(deps.signer, 'id1', clock.now());
    await changeMyGift(deps, token, { kind: 'terms', amount: cents(2500), frequency: 'yearly' });
    expect([...stripe.subscriptions.values()]).toMatchObject([{ amount: { cents: 2500 }, frequency: 'yearly' }]);
    await changeMyGift(deps, token, { kind: 'stop' });
    expect([...stripe.subscriptions.values()]).toMatchObject([{ status: 'canceled' }]);
  });

  it('has one subscription when its first payment came in twice: where it came in first', async () => {
    const { deps, stripe, mollie, clock } = await paidAfterAll('monthly');
    mollie.become(mollie.last().id, 'paid');
    clock.advance(2 * hour);
    await reconcile(deps, { limit: 10 });
    await startDonation(deps, aRequest({ frequency: 'monthly' }), 'key', 'mollie');
    expect([mollie.subscriptions.size, stripe.subscriptions.size]).toEqual([0, 1]);
    expect((await booksOf(deps, 'id1')).donation).toMatchObject({ customerId: expect.stringMatching(/^stripe:/) });
    expect(kindsOf(deps)).toEqual(['double-payment', 'thank-you']);
  });

  it('stays where it came in first, also when the donor then paid elsewhere', async () => {
    const { deps, stripe, mollie } = twoFunds();
    const monthly = aRequest({ frequency: 'monthly' });
    await startDonation(deps, monthly, 'key');
    const first = mollie.last().id;
    await startDonation(deps, monthly, 'key', 'stripe');
    for (const [model, id, inBooks] of [
      [mollie, first, first],
      [stripe, stripe.last().id, `stripe:${stripe.last().id}`],
    ] as const) {
      model.become(id, 'paid');
      await settlePayment(deps, inBooks);
    }
    await processOutbox(deps, { limit: 10 });
    expect([mollie.subscriptions.size, stripe.subscriptions.size]).toEqual([1, 0]);
  });

  it('whose subscription was made without our hearing of it: a debit is known by its customer', async () => {
    const { deps, stripe } = twoFunds();
    await startDonation(deps, aRequest({ frequency: 'monthly' }), 'key', 'stripe');
    stripe.become(stripe.last().id, 'paid');
    await settlePayment(deps, `stripe:${stripe.last().id}`);
    const deaf: Fund['provider'] = {
      ...deps.provider,
      async createSubscription(request) {
        await deps.provider.createSubscription(request);
        throw new ProviderUnavailable('lost');
      },
    };
    await processOutbox({ ...deps, provider: deaf }, { limit: 10 });
    const debit = stripe.debit([...stripe.subscriptions.keys()][0] ?? '');
    expect(await settlePayment(deps, `stripe:${debit.id}`)).toMatchObject({ outcome: 'settled' });
  });
});

it('equal ids at two providers are two payments', async () => {
  const { deps, mollie, stripe } = twoFunds();
  await startDonation(deps, aRequest(), 'one');
  await startDonation(deps, aRequest({ amount: cents(500) }), 'other', 'stripe');
  expect(mollie.last().id).toBe(stripe.last().id);
  for (const model of [mollie, stripe]) model.become('tr_1', 'paid');
  await settlePayment(deps, 'tr_1');
  await settlePayment(deps, 'stripe:tr_1');
  expect(await deps.ledger.totals()).toMatchObject([{ cents: 1500, gifts: 2 }]);
});

it('when one provider is away, what the other gave back is still booked, and asked about as far back next time', async () => {
  const { deps, stripe, clock } = twoFunds();
  await startDonation(deps, aRequest(), 'key', 'stripe');
  stripe.become('tr_1', 'paid');
  await settlePayment(deps, 'stripe:tr_1');
  stripe.refund('tr_1', 400);
  const provider: Fund['provider'] = {
    ...deps.provider,
    paymentsTurnedBack: (since, at) =>
      at === 'mollie' ? Promise.reject(new ProviderUnavailable('503')) : deps.provider.paymentsTurnedBack(since, at),
  };
  clock.advance(hour);
  await reconcile({ ...deps, provider }, { limit: 10 });
  expect(await deps.ledger.totals()).toMatchObject([{ cents: 600 }]);
  expect(await deps.ledger.lastReconcile()).toBeUndefined();
});

it('gifts through a provider whose key was taken away wait, and the others go on', async () => {
  const { deps, mollie, stripe, clock } = twoFunds();
  await startDonation(deps, aRequest(), 'one');
  await startDonation(deps, aRequest(), 'other', 'stripe');
  for (const model of [mollie, stripe]) model.become('tr_1', 'paid');
  clock.advance(hour);
  const alone = { ...deps, provider: providerRouter(['mollie', mollie]) };
  expect(await settlePayment(alone, 'stripe:tr_1')).toEqual({ outcome: 'provider-unavailable' });
  expect(await reconcile(alone, { limit: 10 })).toMatchObject({ repaired: ['id1'], unavailable: ['id3'], failed: [] });
  expect(await retryDonation(alone, await returnToken(deps.signer, 'id3'))).toMatchObject({ outcome: 'checkout' });
});

it('lines of before there were two providers are about Mollie', () => {
  const at = start;
  const created = {
    type: 'created',
    mode: 'live',
    amount: cents(500),
    frequency: 'monthly',
    purpose: { kind: 'fund' },
  } as const;
  const donation = foldDonation('d1', [
    { at, ...created },
    { at, type: 'attempt-started', attemptId: 'a1' },
    { at, type: 'customer-bound', customerId: 'cst_1' },
    { at, type: 'payment-bound', paymentId: 'tr_1', sequence: 'first', attemptId: 'a1' },
    { at, type: 'gift', paymentId: 'tr_1', cents: cents(500), bookedOn: '2026-01-01' },
  ]);
  expect(donation).toMatchObject({
    customerId: 'cst_1',
    payments: [{ provider: 'mollie' }],
    attempts: [{ provider: 'mollie' }],
  });
});
