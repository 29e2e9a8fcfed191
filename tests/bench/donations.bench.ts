import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { openFile, openFileStorage } from '../../functions/adapters/ledger/file-storage.ts';
import { answerMollieWebhook } from '../../functions/donations/mollie-webhook.ts';
import { startDonation } from '../../src/domain/donations/payments/start-donation.ts';
import { aRequest, fund, setClock, start } from '../doubles/fund.ts';
import { modelProvider } from '../doubles/model-provider.ts';
import { report } from './report.ts';
import { columns, quantile, round, timeEach } from './quantiles.ts';
import { quietly } from './quietly.ts';

/**
 * Gifts on a ledger in a file, with a provider that answers at once: what is left is ours. Compared, per webhook: one settled
 * webhook (HTTP request parsed, books read, 5 rows in 4 tables with their indexes written in one transaction) with one bare
 * insert (1 row of 2 columns, committed) through the same prepared connection into the same file, under the same PRAGMAs: WAL, and
 * every commit waits for the disk. Both in turns of 100, with as many at a time; the ratio is the median of the turns', because the
 * machine is never quiet.
 *
 * The natural load is several at a time (a mailing, a first of the month) or one now and then, whose speed nobody notices: the
 * goal of half the bare inserts is for 8 at a time. There webhooks of the same moment share a commit, bare inserts each wait for
 * their own. What a webhook costs the processor is some 15 bare inserts, so the ratio is a matter of the disk: the line
 * "a commit waits" says how long this one takes, `cpu` what is left where it takes nothing.
 */
const turns = 20;
const perTurn = 100;
const atATime = [1, 8, 32];
const gifts = turns * perTurn * atATime.length;
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const url = `file:${join(folder, 'ledger.db')}`;
const storage = await openFileStorage(url);
const clock = setClock(start);
const provider = modelProvider(clock);
const later: (() => Promise<void>)[] = [];
const deps = {
  ...fund({ ...storage, clock, provider }),
  ids: { next: () => crypto.randomUUID() },
  afterwards: (work: () => Promise<void>) => void later.push(work),
};
const request = (index: number) => aRequest({ donor: { email: `gever${index}@example.org` } });
const client = openFile(url);
await client.execute('CREATE TABLE bare (id text PRIMARY KEY NOT NULL, fact text NOT NULL)');
let inserted = 0;
const bareRow = () => ({
  sql: 'INSERT INTO bare VALUES (?, ?)',
  args: [String((inserted += 1)), '{"type":"gift","cents":1000}'],
});
const insertBare = () => client.batch([bareRow()], 'write');
/** As many rows, as one transaction, as a settled webhook writes: two lines, what is owed, the total, the schedule. */
const insertFive = () => client.batch(Array.from({ length: 5 }, bareRow), 'write');

const started = await timeEach(gifts, (index) => startDonation(deps, request(index), `attempt-${index}`));
const paymentIds = [...provider.payments.keys()];
for (const paymentId of paymentIds) provider.become(paymentId, 'paid');
const answers = new Map(await Promise.all(paymentIds.map(async (id) => [id, await provider.readPayment(id)] as const)));
// Copying its answer is the double's work, not ours.
provider.readPayment = async (id) => answers.get(id);
const webhook = answerMollieWebhook(deps);
const call = (paymentId = '') =>
  webhook(
    new Request('https://site.example/api/mollie/webhook', {
      method: 'POST',
      body: new URLSearchParams({ id: paymentId }),
    }),
  );

const rows: Record<string, string | number>[] = [];
let commitWaits = 0;
let called = 0;
for (const inFlight of atATime) {
  const bare: number[] = [];
  const five: number[] = [];
  const settled: number[] = [];
  const ofBare: number[] = [];
  const ofFive: number[] = [];
  const one = `${inFlight} at a time`;
  const run = (work: () => Promise<unknown>, into: number[]) => turn(inFlight, work, into);
  const walls = { bare: 0, five: 0, settled: 0 };
  const cpu = { bare: 0, five: 0, settled: 0 };
  for (let done = 0; done < turns; done += 1) {
    const taken = {
      bare: await run(insertBare, bare),
      settled: await quietly(() => run(() => call(paymentIds[called++]), settled)),
      five: await run(insertFive, five),
    };
    ofBare.push(taken.bare.wall / taken.settled.wall);
    ofFive.push(taken.five.wall / taken.settled.wall);
    for (const kind of ['bare', 'settled', 'five'] as const) {
      walls[kind] += taken[kind].wall;
      cpu[kind] += taken[kind].cpu;
    }
  }
  const perSecond = (wall: number) => Math.round((1000 * turns * perTurn) / wall);
  const cpuMs = (ms: number) => ({ 'cpu ms': round(ms / (turns * perTurn)) });
  if (inFlight === 1) commitWaits = (walls.bare - cpu.bare) / (turns * perTurn);
  rows.push(
    {
      what: `bare insert, ${one}`,
      ...columns(bare),
      'per second': perSecond(walls.bare),
      ...cpuMs(cpu.bare),
      'of bare': 1,
      'of five': '',
    },
    {
      what: `five bare inserts in one transaction, ${one}`,
      ...columns(five),
      'per second': perSecond(walls.five),
      ...cpuMs(cpu.five),
      'of bare': '',
      'of five': 1,
    },
    {
      what: `webhook settled, ${one}`,
      ...columns(settled),
      'per second': perSecond(walls.settled),
      ...cpuMs(cpu.settled),
      'of bare': round(quantile(ofBare, 0.5)),
      'of five': round(quantile(ofFive, 0.5)),
    },
  );
}
const repeated = await quietly(() => timeEach(gifts, (index) => call(paymentIds[index])));
const owed = await timeEach(gifts, async (index) => later[index]?.());

const [total] = await storage.ledger.totals();
if (total?.gifts !== gifts || deps.mailer.sent.length !== gifts) throw new Error('The books are not right.');
report('donations', [
  ...rows,
  ...Object.entries({
    'webhook again': repeated,
    'mail owed and sent': owed,
    'startDonation, without the provider': started,
  }).map(([what, taken]) => ({ what, ...columns(taken) })),
  { what: 'a commit waits for this disk', 'p50 ms': round(commitWaits) },
  {
    what: `resident memory, MiB, with ${gifts} gifts done`,
    'per second': Math.round(process.memoryUsage.rss() / 2 ** 20),
  },
]);
client.close();
storage.close();
rmSync(folder, { recursive: true });

/** ms that a hundred runs took together, with so many under way at a time; ms of each go `into` the list. */
async function turn(inFlight: number, work: () => Promise<unknown>, into: number[]) {
  const began = performance.now();
  const cpuBegan = process.cpuUsage();
  let begun = 0;
  const worker = async () => {
    while ((begun += 1) <= perTurn) {
      const before = performance.now();
      await work();
      into.push(performance.now() - before);
      await setImmediate();
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  const { user, system } = process.cpuUsage(cpuBegan);
  return { wall: performance.now() - began, cpu: (user + system) / 1000 };
}
