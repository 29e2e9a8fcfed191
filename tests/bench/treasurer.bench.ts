import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileEditingStorage } from '../../functions/adapters/editing/file-storage.ts';
import { openFileStorage } from '../../functions/adapters/ledger/file-storage.ts';
import type { Storage } from '../../functions/adapters/ledger/storage.ts';
import { rememberClientAddress } from '../../functions/http/client-address.ts';
import { randomSecrets } from '../../functions/adapters/system/random-secrets.ts';
import { answerTreasurer } from '../../functions/treasurer/answer-treasurer.ts';
import { cents, sum } from '../../src/domain/donations/money/cents.ts';
import { settlePayment } from '../../src/domain/donations/payments/settle-payment.ts';
import { startDonation } from '../../src/domain/donations/payments/start-donation.ts';
import { day } from '../../src/shared/time.ts';
import { openSession } from '../../src/domain/editing/sessions.ts';
import { treasurerRoutes as routes } from '../../src/routes.ts';
import type { PayoutLine } from '../../src/domain/treasurer/payout.ts';
import { contentMarker, titleMarker, writeDonationPage } from '../../src/views/ui/page-shell.ts';
import { aRequest, fund, setClock, start } from '../doubles/fund.ts';
import { modelProvider } from '../doubles/model-provider.ts';
import { collectGarbage } from './collect-garbage.ts';
import { copyGift } from './many-gifts.ts';
import { quantile, round, timeEach } from './quantiles.ts';
import { report } from './report.ts';

const siteUrl = 'https://site.example';
const penny = { name: 'Penny', email: 'penny@example.org', role: 'penningmeester' } as const;
const content = { fund: 'Fonds', isTrial: true, presets: [], rooms: [] };
const pageShell = {
  html: `<title>${titleMarker}</title>${contentMarker}${writeDonationPage(content)}`,
  headers: new Headers(),
};

/**
 * A month in which so many gifts came in, seen by the treasurer: ms (median) of a request with its session, as the browser makes
 * it, and how much memory a file of all lines takes while it is read, above what there was before: it should stay the same.
 */
const sizes = [1_000, 10_000, 100_000];
const rows: Record<string, number>[] = [];
for (const gifts of sizes) rows.push(await measure(gifts));
report('treasurer', rows);

async function measure(gifts: number): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const file = join(folder, 'ledger.db');
  const [storage, login] = [await openFileStorage(`file:${file}`), await openFileEditingStorage(`file:${file}`)];
  const clock = setClock(start);
  const provider = modelProvider(clock);
  let made = 0;
  // The first donation is the one that is copied.
  const ids = { next: () => `id${(made += 1)}-{n}` };
  const deps = {
    ...fund({ ...storage, clock, provider, ids }),
    ...storage,
    logins: login.logins,
    sessions: login.sessions,
    secrets: randomSecrets('s'.repeat(40)),
    editors: () => [penny],
    accounts: { journal: 'MEM', provider: '1250', gifts: '8000', returned: '8000', costs: '4500', bank: '1100' },
    payoutsReadAt: ['mollie'] as const,
    mailIsUp: async () => true,
    post: async () => {},
    afterwards: () => {},
    pageShell: async () => pageShell,
    siteUrl,
    limits: { consume: async () => ({ outcome: 'allowed' }) as const, forgive: async () => undefined },
  };
  await startDonation(deps, aRequest({ donor: { email: 'gever{n}@example.org' } }), 'attempt-{n}');
  const original = 'id1-{n}';
  const bound = (await storage.ledger.read(original)).find((entry) => entry.type === 'payment-bound');
  const paymentId = bound?.type === 'payment-bound' ? bound.paymentId : '';
  provider.become(paymentId, 'paid');
  await settlePayment(deps, paymentId);
  await copyGift(`file:${file}`, { donationId: original, paymentId }, gifts);

  await payOutAll(storage, paymentId, gifts);
  // So late that a gift in no payout is a difference.
  clock.advance(40 * day);
  const answer = answerTreasurer(deps);
  const cookie = `__Host-cms=${await openSession(deps, penny)}`;
  const get = async (path: string) => (await answer(request(path, { headers: { Cookie: cookie } }))).text();
  const month = `${routes.month}?maand=2026-11&giften=echt`;
  const payout = `${routes.payout}?uitbetaling=stl_0`;
  const middle = `${month}&na=2026-11-23~id1-${gifts / 2}~0`;
  const shown = await get(month);
  const isRight = shown.includes(String(gifts + 1)) && shown.match(/data-action="explain"/g)?.length === 2;
  if (!isRight) throw new Error('The month is not right.');
  const row = {
    gifts,
    'month ms': await median(() => get(month)),
    'payout ms': await median(() => get(payout)),
    'page in the middle ms': await median(() => get(middle)),
    'year ms': await median(() => get(`${routes.month}?jaar=2026&giften=echt`)),
    'gift ms': await median(() => get(`${routes.gift}?gift=id1-${gifts / 2}`)),
    ...(await exported()),
  };
  storage.close();
  login.close();
  rmSync(folder, { recursive: true });
  return row;

  async function exported(): Promise<Record<string, number>> {
    const body = new URLSearchParams({ kind: 'journal', mode: 'live', from: '2026-11-01', until: '2026-11-30' });
    const headers = { Cookie: cookie, Origin: siteUrl, 'Sec-Fetch-Site': 'same-origin' };
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    const began = performance.now();
    const response = await answer(request(routes.files, { method: 'POST', body, headers }));
    let [bytes, most] = [0, 0];
    for await (const part of response.body ?? []) {
      bytes += part.byteLength;
      collectGarbage();
      most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
    return {
      'file ms': Math.round(performance.now() - began),
      'file MB': round(bytes / 1e6),
      'heap above before, MB': round(most / 1e6),
    };
  }
}

/** Thirty payouts of the month, each gift in one of them; two lines are not as they should be. */
async function payOutAll({ payouts }: Storage, paymentId: string, gifts: number): Promise<void> {
  const perPayout = Math.ceil(gifts / 30);
  for (let nth = 0; nth < 30; nth += 1) {
    const from = nth * perPayout;
    const lines = Array.from({ length: Math.max(0, Math.min(perPayout, gifts - from)) }, (_, index): PayoutLine => {
      const itemId = `${paymentId}-${from + index}`;
      return { id: itemId, kind: 'gift', itemId, cents: cents(from + index === 7 ? 1 : 1000), fee: cents(35) };
    });
    const amount = sum(lines.map((line) => cents(line.cents - line.fee)));
    await payouts.write(
      {
        id: `stl_${nth}`,
        provider: 'mollie',
        mode: 'live',
        status: 'paid',
        paidOn: `2026-11-${String(nth + 1).padStart(2, '0')}`,
        cents: amount,
        reference: `1234567.2611.${nth}`,
      },
      lines,
    );
  }
  await payouts.looked('live', { provider: 'mollie', outcome: 'complete', at: start });
}

function request(path: string, init: RequestInit): Request {
  return rememberClientAddress(new Request(siteUrl + path, init), '192.0.2.1');
}

async function median(run: () => Promise<unknown>): Promise<number> {
  return round(quantile(await timeEach(50, run), 0.5));
}
