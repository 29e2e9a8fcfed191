import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileStorage } from '../../functions/adapters/ledger/file-storage.ts';
import { answerFund } from '../../functions/fund.ts';
import { openMyGift } from '../../src/donations/my-gift.ts';
import { payWhatIsOwed } from '../../src/donations/pay-what-is-owed.ts';
import { reconcile } from '../../src/donations/reconcile.ts';
import { settlePayment } from '../../src/donations/settle-payment.ts';
import { startDonation } from '../../src/donations/start-donation.ts';
import { manageToken } from '../../src/donations/tokens.ts';
import { aRequest, fund, setClock, start } from '../doubles/fund.ts';
import { modelProvider } from '../doubles/model-provider.ts';
import { copyGift } from './many-gifts.ts';
import { quantile, round, timeEach } from './quantiles.ts';
import { report } from './report.ts';

/** What a page or a run costs, in ms (median), with few and with many gifts in the books: it should stay the same. */
const sizes = [1_000, 100_000];
const rows: Record<string, number>[] = [];
for (const gifts of sizes) rows.push(await measure(gifts));
report('ledger-size', rows);

async function measure(gifts: number): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const file = join(folder, 'ledger.db');
  const storage = await openFileStorage(`file:${file}`);
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
  await payWhatIsOwed(deps, { limit: 5 });
  copyGift(file, { donationId: original, paymentId }, gifts);

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
  storage.close();
  rmSync(folder, { recursive: true });
  return row;
}

async function median(run: () => Promise<unknown>): Promise<number> {
  return round(quantile(await timeEach(200, run), 0.5));
}
