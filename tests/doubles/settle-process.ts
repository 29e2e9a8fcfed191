import { setTimeout } from 'node:timers/promises';
import { openFileStorage } from '../../functions/adapters/ledger/file-storage.ts';
import { cents } from '../../src/domain/donations/money/cents.ts';
import { processOutbox } from '../../src/domain/donations/outbox/process-outbox.ts';
import { settlePayment } from '../../src/domain/donations/payments/settle-payment.ts';
import { fund, setClock, start } from './fund.ts';
import { modelProvider } from './model-provider.ts';

// One of several processes on the same ledger file: from a moment on settles one paid payment again and again, pays what is owed,
// and prints the mails that it sent. Usage: node settle-process.ts <url> <donation id> <attempt id> <times> <ms since 1970>
const [url = '', donationId = '', attemptId = '', times = '1', from = '0'] = process.argv.slice(2);
const clock = setClock(start);
const provider = modelProvider(clock);
const reference = { donationId, attemptId };
const addresses = { description: '', redirectUrl: '', webhookUrl: '', idempotencyKey: 'k' };
const payment = await provider.createPayment({ ...addresses, reference, amount: cents(1000) });
provider.become(payment.id, 'paid');
const storage = await openFileStorage(url);
const deps = fund({ ...storage, clock, provider });
const outcomes: string[] = [];
await setTimeout(Math.max(0, Number(from) - Date.now()));
for (let turn = 0; turn < Number(times); turn += 1) {
  const settled = await Promise.all(Array.from({ length: 5 }, () => settlePayment(deps, payment.id)));
  outcomes.push(...settled.map(({ outcome }) => outcome));
  await processOutbox(deps, { limit: 1000 });
}
storage.close();
process.stdout.write(JSON.stringify({ outcomes, mails: deps.mailer.sent.map(({ id }) => id) }));
