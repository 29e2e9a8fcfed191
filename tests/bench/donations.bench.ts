import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import { openFileStorage } from '../../functions/adapters/ledger/file-storage.ts';
import { answerMollieWebhook } from '../../functions/mollie-webhook.ts';
import { startDonation } from '../../src/donations/start-donation.ts';
import { aRequest, fund, setClock, start } from '../doubles/fund.ts';
import { modelProvider } from '../doubles/model-provider.ts';
import { report } from './report.ts';
import { columns, round, timeEach } from './quantiles.ts';
import { quietly } from './quietly.ts';

/**
 * Gifts on a ledger in a file, with a provider that answers at once: what is left is ours. Beside it, in the same run and the
 * same database, one bare insert after the other: what the disk allows.
 */
const gifts = 2000;
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
const client = createClient({ url });
await client.execute('CREATE TABLE bare (id text PRIMARY KEY NOT NULL, fact text NOT NULL)');
const insertBare = (index: number) =>
  client.execute({ sql: 'INSERT INTO bare VALUES (?, ?)', args: [`${index}`, '{"type":"gift","cents":1000}'] });

/** As many rows, as one transaction, as a settled webhook writes: two lines, what is owed, the total, the schedule. */
const insertFive = (index: number) =>
  client.batch(
    Array.from({ length: 5 }, (_, row) => ({
      sql: 'INSERT INTO bare VALUES (?, ?)',
      args: [`${index}-${row}`, '{"type":"gift","cents":1000}'],
    })),
    'write',
  );

const bareBefore = await timeEach(gifts, insertBare);
const fiveBefore = await timeEach(gifts, insertFive);
const started = await timeEach(gifts, (index) => startDonation(deps, request(index), `attempt-${index}`));
const paymentIds: string[] = [];
for (let index = 0; index < gifts; index += 1) {
  const donationId = (await storage.ledger.findByAttemptKey(`attempt-${index}`)) ?? '';
  const bound = (await storage.ledger.read(donationId)).find((entry) => entry.type === 'payment-bound');
  if (bound?.type === 'payment-bound') paymentIds.push(bound.paymentId);
}
for (const paymentId of paymentIds) provider.become(paymentId, 'paid');

const webhook = answerMollieWebhook(deps);
const call = (paymentId = '') =>
  webhook(
    new Request('https://site.example/api/mollie/webhook', {
      method: 'POST',
      body: new URLSearchParams({ id: paymentId }),
    }),
  );
const settled = await quietly(() => timeEach(gifts, (index) => call(paymentIds[index])));
const repeated = await quietly(() => timeEach(gifts, (index) => call(paymentIds[index])));
const owed = await timeEach(gifts, async (index) => later[index]?.());
const bareAfter = await timeEach(gifts, (index) => insertBare(gifts + index));
const fiveAfter = await timeEach(gifts, (index) => insertFive(gifts + index));
const bare = [...bareBefore, ...bareAfter];
const five = [...fiveBefore, ...fiveAfter];

const [total] = await storage.ledger.totals();
if (total?.gifts !== gifts || deps.mailer.sent.length !== gifts) throw new Error('The books are not right.');
const perSecond = (taken: readonly number[]) => columns(taken)['per second'] ?? 0;
const ofBare = (taken: readonly number[]) => round(perSecond(taken) / perSecond(bare));
report('donations', [
  { what: 'bare insert', ...columns(bare), 'of bare': 1, 'of five': '' },
  { what: 'five bare inserts in one transaction', ...columns(five), 'of bare': ofBare(five), 'of five': 1 },
  ...Object.entries({
    'webhook settled': settled,
    'webhook again': repeated,
    'mail owed and sent': owed,
    'startDonation, without the provider': started,
  }).map(([what, taken]) => ({
    what,
    ...columns(taken),
    'of bare': ofBare(taken),
    'of five': round(perSecond(taken) / perSecond(five)),
  })),
  {
    what: `resident memory, MiB, with ${gifts} gifts done`,
    'per second': Math.round(process.memoryUsage.rss() / 2 ** 20),
  },
]);
client.close();
storage.close();
rmSync(folder, { recursive: true });
