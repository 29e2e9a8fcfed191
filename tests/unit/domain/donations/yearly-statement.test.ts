import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeMyGift } from '../../../../src/domain/donations/self-service/change-my-gift.ts';
import { reconcile } from '../../../../src/domain/donations/reconcile/reconcile.ts';
import { settlePayment } from '../../../../src/domain/donations/payments/settle-payment.ts';
import { startDonation } from '../../../../src/domain/donations/payments/start-donation.ts';
import { day } from '../../../../src/shared/time.ts';
import { manageToken } from '../../../../src/domain/donations/payments/tokens.ts';
import { aRequest, fund, setClock, type Fund } from '../../../doubles/fund.ts';
import { paidOnce } from './stories.ts';

const in2026 = Date.parse('2026-06-01T12:00:00+02:00');
const january = (date: number, year = 2027) => Date.parse(`${year}-01-${String(date).padStart(2, '0')}T12:00:00+01:00`);
const sentBy = ({ mailer }: Fund) =>
  mailer.sent.flatMap((mail) => (mail.audience === 'donor' && mail.kind === 'yearly-statement' ? [mail] : []));

interface Gift {
  readonly email?: string;
  readonly after: 'nothing' | 'refund' | 'erase' | 'death';
  readonly at: number;
}

/** A paid gift; donations count from `id1`, payments from `tr_1`. */
async function give(deps: Fund, key: string, { email, after, at }: Gift): Promise<void> {
  deps.clock.set(at);
  const outcome = await startDonation(deps, aRequest({ donor: email === undefined ? {} : { email } }), key);
  const payment = [...deps.provider.payments.values()].at(-1);
  if (outcome.outcome !== 'checkout' || payment === undefined) throw new Error(outcome.outcome);
  deps.provider.become(payment.id, 'paid');
  if (after === 'refund') deps.provider.refund(payment.id, 1000, 'processing');
  if (after === 'death') deps.provider.chargeBack(payment.id, 'MD07');
  await settlePayment(deps, payment.id);
  const donationId = (await deps.ledger.findByAttemptKey(key)) ?? '';
  if (after === 'erase') await changeMyGift(deps, await manageToken(deps.signer, donationId, at), { kind: 'erase' });
}

describe('the mail of January', () => {
  it('goes out once, from the fifth, with what all gifts of that address come to', async () => {
    const deps = fund({ clock: setClock(in2026) });
    for (const key of ['a', 'b', 'c'])
      await give(deps, key, { email: 'ama@example.org', after: 'nothing', at: in2026 });
    for (const date of [1, 4, 5, 6, 20, 31]) {
      deps.clock.set(january(date));
      await reconcile(deps, { limit: 25 });
      expect(sentBy(deps)).toHaveLength(date < 5 ? 0 : 1);
    }
    expect(sentBy(deps)).toMatchObject([{ year: 2026, total: 3000, to: { email: 'ama@example.org' } }]);
  });

  it('is about last year, also for whoever gave again on new year', async () => {
    const deps = fund({ clock: setClock(in2026) });
    await give(deps, 'a', { email: 'ama@example.org', after: 'nothing', at: in2026 });
    await give(deps, 'b', { email: 'ama@example.org', after: 'nothing', at: january(2) });
    await give(deps, 'c', { email: 'kofi@example.org', after: 'nothing', at: january(3) });
    deps.clock.set(january(6));
    await reconcile(deps, { limit: 25 });
    expect(sentBy(deps)).toMatchObject([{ year: 2026, total: 1000, to: { email: 'ama@example.org' } }]);
    deps.clock.set(january(6, 2028));
    await reconcile(deps, { limit: 25 });
    expect(
      sentBy(deps)
        .slice(1)
        .map(({ year, to }) => `${year} ${to.email}`)
        .toSorted((one, other) => one.localeCompare(other)),
    ).toEqual(['2027 ama@example.org', '2027 kofi@example.org']);
  });

  it('is not made up for in summer', async () => {
    const deps = await paidOnce({ clock: setClock(in2026) });
    await settlePayment(deps, 'tr_1');
    deps.clock.set(Date.parse('2027-02-01T12:00:00+01:00'));
    await reconcile(deps, { limit: 25 });
    expect(sentBy(deps)).toEqual([]);
  });

  it('waits for a post that does not answer, and is not sent twice', async () => {
    const deps = fund({ clock: setClock(in2026) });
    await give(deps, 'a', { email: 'ama@example.org', after: 'nothing', at: in2026 });
    deps.clock.set(january(5));
    deps.mailer.fate = 'not-accepted';
    await reconcile(deps, { limit: 25 });
    deps.mailer.fate = 'accepted';
    for (let times = 0; times < 3; times += 1) {
      deps.clock.advance(day);
      await reconcile(deps, { limit: 25 });
    }
    expect(sentBy(deps)).toHaveLength(1);
  });
});

const keyOf = ({ email }: { readonly email?: string | undefined }) => email?.toLowerCase();
const addresses = ['ama@example.org', 'Ama@example.org', 'kofi@example.org', 'yao@example.org', undefined] as const;
const gifts = fc.array(
  fc.record({
    email: fc.constantFrom(...addresses),
    after: fc.constantFrom('nothing', 'nothing', 'nothing', 'refund', 'erase', 'death'),
    at: fc.constantFrom(in2026, in2026 + 100 * day, january(2), january(20, 2026)),
  }),
  { minLength: 1, maxLength: 10 },
);
const runs = fc.array(
  fc.record({
    date: fc.integer({ min: 1, max: 31 }),
    atOnce: fc.integer({ min: 1, max: 3 }),
    limit: fc.integer({ min: 1, max: 4 }),
  }),
  { maxLength: 8 },
);

it('reaches every donor of the year exactly once, however often and however many at once the job runs', async () => {
  await fc.assert(
    fc.asyncProperty(gifts, runs, async (given, times) => {
      const deps = fund({ clock: setClock(in2026) });
      const inOrder = given.toSorted((one, other) => one.at - other.at);
      for (const [index, { email, ...gift }] of inOrder.entries())
        await give(deps, `key${index}`, { ...gift, ...(email !== undefined && { email }) });
      const jobs = [...times.toSorted((one, other) => one.date - other.date), { date: 31, atOnce: 1, limit: 50 }];
      for (const { date, atOnce, limit } of jobs) {
        deps.clock.set(january(date));
        await Promise.all(Array.from({ length: atOnce }, () => reconcile(deps, { limit })));
      }

      const of2026 = inOrder.filter(({ at, after }) => at < january(1) && after !== 'erase');
      const dead = new Set(inOrder.filter(({ after }) => after === 'death').map(keyOf));
      const gave = of2026.filter((gift) => gift.after === 'nothing' && !dead.has(keyOf(gift)));
      const expected = [...new Set(gave.map(keyOf))].filter((email) => email !== undefined);
      expect(
        sentBy(deps)
          .map(({ to }) => to.email.toLowerCase())
          .toSorted((one, other) => one.localeCompare(other)),
      ).toEqual(expected.toSorted());
    }),
    { numRuns: 300 },
  );
}, 60_000);
