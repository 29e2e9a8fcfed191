import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileStorage } from '../../functions/adapters/ledger/file-storage.ts';
import { answerFund } from '../../functions/donations/fund.ts';
import { openMyGift } from '../../src/domain/donations/self-service/my-gift.ts';
import { processOutbox } from '../../src/domain/donations/outbox/process-outbox.ts';
import { reconcile } from '../../src/domain/donations/reconcile/reconcile.ts';
import { settlePayment } from '../../src/domain/donations/payments/settle-payment.ts';
import { startDonation } from '../../src/domain/donations/payments/start-donation.ts';
import { hour } from '../../src/shared/time.ts';
import { manageToken } from '../../src/domain/donations/payments/tokens.ts';
import { aRequest, fund, setClock, start, type Fund } from '../doubles/fund.ts';
import { modelProvider } from '../doubles/model-provider.ts';
import { copyGift } from './many-gifts.ts';
import { quantile, round, timeEach } from './quantiles.ts';
import { report } from './report.ts';

/**
 * What a page or a run costs, in ms (median), with few and with many gifts in the books: it should stay the same. In the last
 * column half of all gifts are open and due, as after days without a timer: ms per donation that reconcile looks at, of which
 * each is a question to the provider, an answer "still open", and another date.
 */
const sizes = [1_000, 100_000];
const rows: Record<string, number>[] = [];
for (const gifts of sizes) rows.push(await measure(gifts));
report('ledger-size', rows);

async function measure(gifts: number): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const url = `file:${join(folder, 'ledger.db')}`;
  const storage = await openFileStorage(url);
  const clock = setClock(start);
  const provider = modelProvider(clock);
  let made = 0;
  // The first donation is the one that is copied.
  const ids = { next: () => `id${(made += 1)}-{n}` };
  const deps = fund({ ...storage, clock, provider, ids });
  await startDonation(deps, aRequest({ donor: { email: 'gever{n}@example.org' } }), 'attempt-{n}');
  const original = 'id1-{n}';
  const bound = (await storage.ledger.read(original)).find((entry) => entry.type === 'payment-bound');
  const paymentId = bound?.type === 'payment-bound' ? bound.paymentId : '';
  provider.become(paymentId, 'paid');
  await settlePayment(deps, paymentId);
  await processOutbox(deps, { limit: 5 });
  await copyGift(url, { donationId: original, paymentId }, gifts);

  const middle = `id1-${gifts / 2}`;
  const token = await manageToken(deps.signer, middle, clock.now());
  const answer = answerFund({ ledger: storage.ledger, mode: 'live' });
  const opened = await openMyGift(deps, token);
  if (opened.outcome !== 'found') throw new Error(opened.outcome);
  const row = {
    gifts,
    'fund totals': await median(() => answer(new Request('https://site.example/api/fund'))),
    'my gift': await median(() => openMyGift(deps, token)),
    'links of an address': await median(() => storage.ledger.findByEmail(`gever${gifts / 2}@example.org`, 20)),
    'reconcile, nothing due': await median(() => reconcile(deps, { limit: 25 })),
  };
  const perDonation = await reconcileMany(deps, url, gifts / 2);
  storage.close();
  rmSync(folder, { recursive: true });
  return { ...row, 'reconcile, half due, per donation': perDonation };
}

/** Makes that many open gifts due at once. ms per donation, the median of sixteen rounds of 25. */
async function reconcileMany(deps: Fund, url: string, open: number): Promise<number> {
  const started = await startDonation(deps, aRequest({ donor: { email: 'open{n}@example.org' } }), 'open-{n}');
  if (started.outcome !== 'checkout') throw new Error(started.outcome);
  const { donationId } = started;
  const original = structuredClone(deps.provider.last());
  await copyGift(url, { donationId, paymentId: original.id }, open);
  // Each copy at the provider too.
  const readPayment = async (id: string) => {
    if (id === original.id) return original;
    const renumbered = (text = '') => text.replace('{n}', id.slice(original.id.length + 1));
    const { attemptId } = original;
    return {
      ...original,
      id,
      donationId: renumbered(donationId),
      ...(attemptId && { attemptId: renumbered(attemptId) }),
    };
  };
  deps.clock.advance(hour);
  const provider = { ...deps.provider, readPayment, paymentsTurnedBack: async () => [] };
  const rounds = await timeEach(16, async () => {
    const { looked, unavailable, failed, repaired } = await reconcile({ ...deps, provider }, { limit: 25 });
    if (looked !== 25 || unavailable.length + failed.length + repaired.length > 0)
      throw new Error('Not what was meant.');
  });
  return round(quantile(rounds, 0.5) / 25);
}

async function median(run: () => Promise<unknown>): Promise<number> {
  return round(quantile(await timeEach(200, run), 0.5));
}
