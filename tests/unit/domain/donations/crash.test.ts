import { describe, expect, it } from 'vitest';
import { netOf } from '../../../../src/domain/donations/ledger/donation.ts';
import type { Frequency } from '../../../../src/domain/donations/money/frequency.ts';
import { processOutbox } from '../../../../src/domain/donations/outbox/process-outbox.ts';
import { reconcile } from '../../../../src/domain/donations/reconcile/reconcile.ts';
import { changeMyGift } from '../../../../src/domain/donations/self-service/change-my-gift.ts';
import { settlePayment } from '../../../../src/domain/donations/payments/settle-payment.ts';
import { startDonation } from '../../../../src/domain/donations/payments/start-donation.ts';
import { day, hour } from '../../../../src/shared/time.ts';
import { manageToken } from '../../../../src/domain/donations/payments/tokens.ts';
import { cents } from '../../../../src/domain/donations/money/cents.ts';
import { aRequest, booksOf, fund, type Fund } from '../../../doubles/fund.ts';
import { killer, Killed, type Killer } from '../../../doubles/interrupted.ts';

/** The parts that a process talks to, watched by a killer; the world behind them lives on. */
function watched(deps: Fund, by: Killer): Fund {
  const { ledger, outbox, provider, mailer } = deps;
  return {
    ...deps,
    ledger: by.watch(ledger),
    outbox: by.watch(outbox),
    provider: by.watch(provider),
    mailer: by.watch(mailer),
  };
}

async function untilKilled(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
}

/** A donor's whole story in one process: form, payment, webhook, mails, and for a repeating gift a change and a debit. */
async function live(process: Fund, world: Fund, frequency: Frequency): Promise<void> {
  const started = await startDonation(process, aRequest({ frequency }), 'key');
  if (started.outcome !== 'checkout') return;
  const payment = world.provider.last();
  world.provider.become(payment.id, 'paid');
  await settlePayment(process, payment.id);
  await processOutbox(process, { limit: 10 });
  if (frequency === 'once') return;
  const token = await manageToken(world.signer, 'id1', world.clock.now());
  await changeMyGift(process, token, { kind: 'terms', amount: cents(2500), frequency: 'monthly' });
}

/** What people do after a crash: the donor sends the form again, pays once; no webhook comes; the timer runs for days. */
async function recover(world: Fund, frequency: Frequency): Promise<void> {
  const started = await startDonation(world, aRequest({ frequency }), 'key');
  if (started.outcome === 'checkout') world.provider.become(world.provider.last().id, 'paid');
  for (let turn = 0; turn < 12; turn += 1) {
    world.clock.advance(turn < 6 ? hour : day);
    await reconcile(world, { limit: 10 });
  }
  if (frequency === 'once') return;
  const token = await manageToken(
    world.signer,
    started.outcome === 'attempt-key-reused' ? '' : started.donationId,
    world.clock.now(),
  );
  await changeMyGift(world, token, { kind: 'terms', amount: cents(2500), frequency: 'monthly' });
  world.clock.advance(day);
  await reconcile(world, { limit: 10 });
}

async function endState(world: Fund) {
  const donationId = (await world.ledger.findByAttemptKey('key')) ?? '';
  const { donation } = await booksOf(world, donationId);
  const stuck = await world.outbox.stuck(world.clock.now(), 10);
  const all = world.mailer.sent.map(({ kind }) => kind);
  const mails = all.filter((kind) => kind !== 'mails-in-doubt');
  // Whoever may not have been written to is named to the treasurer, once.
  expect(all.length - mails.length).toBe(stuck.length);
  // A mail that was being handed over when the process died is either sent or shown as stuck; never both twice.
  const told = new Set([...mails, ...stuck.map(({ task }) => task.kind)]);
  return {
    status: donation.status,
    net: netOf(donation.payments),
    atProvider: world.provider.balance(),
    payments: world.provider.payments.size,
    subscriptions: [...world.provider.subscriptions.values()].map(({ status, amount }) => [status, amount.cents]),
    sentTwice: mails.length - new Set(mails).size,
    told: [...told].toSorted(),
    totals: (await world.ledger.totals()).map(({ cents: total }) => total),
  };
}

describe.each(['once', 'monthly'] as const)('kill -9 in the story of a gift given %s', (frequency) => {
  it('at any step, before or after it took effect, ends as if it had never happened', async () => {
    const undisturbed = fund();
    const counting = killer(Infinity, 'before');
    await live(watched(undisturbed, counting), undisturbed, frequency);
    const steps = counting.steps;
    await recover(undisturbed, frequency);
    const expected = await endState(undisturbed);
    expect(expected).toMatchObject({ status: 'paid', net: 1000, atProvider: 1000, payments: 1, sentTwice: 0 });
    expect(steps).toBeGreaterThan(10);

    let doubts = 0;
    for (let step = 1; step <= steps; step += 1) {
      for (const moment of ['before', 'after'] as const) {
        const world = fund();
        await untilKilled(() => live(watched(world, killer(step, moment)), world, frequency));
        await recover(world, frequency);
        expect(await endState(world), `killed ${moment} step ${step}`).toEqual(expected);
        doubts += (await world.outbox.stuck(world.clock.now())).length;
      }
    }
    // Of all moments only two for each mail: after it was written down that the text goes out, and before that it went.
    expect(doubts).toBe(2 * expected.told.length);
  });
});
