import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderSheet } from '../../functions/statements/render-sheet.ts';
import { reconcileUntil } from '../../functions/jobs/reconcile.ts';
import { openFileStorage } from '../../functions/adapters/ledger/file-storage.ts';
import { issueStatement } from '../../src/domain/donations/self-service/issue-giving-statement.ts';
import { processOutbox } from '../../src/domain/donations/outbox/process-outbox.ts';
import { settlePayment } from '../../src/domain/donations/payments/settle-payment.ts';
import { startDonation } from '../../src/domain/donations/payments/start-donation.ts';
import { manageToken } from '../../src/domain/donations/payments/tokens.ts';
import { statementSheet } from '../../src/views/donations/statement-sheet.ts';
import { aRequest, fund, setClock } from '../doubles/fund.ts';
import { modelProvider } from '../doubles/model-provider.ts';
import { quietly } from './quietly.ts';
import { columns, timeEach } from './quantiles.ts';
import { report } from './report.ts';

/** A thousand donors with two gifts each on a ledger in a file: the mails of January as the job sends them, then everybody's sheet. */
const donors = 1000;
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const storage = await openFileStorage(`file:${join(folder, 'ledger.db')}`);
const clock = setClock(Date.parse('2026-06-01T12:00:00+02:00'));
const provider = modelProvider(clock);
const deps = {
  ...fund({ ...storage, clock, provider }),
  ids: { next: () => crypto.randomUUID() },
  sharedMessages: storage.sharedMessages,
  moderators: [],
};
const tokens: string[] = [];
for (let gift = 0; gift < donors * 2; gift += 1) {
  const email = `gever${gift % donors}@example.org`;
  await startDonation(deps, aRequest({ donor: { name: `Gever ${gift % donors}`, email } }), `key${gift}`);
  const payment = [...provider.payments.keys()][gift] ?? '';
  provider.become(payment, 'paid');
  await settlePayment(deps, payment);
}
await processOutbox(deps, { limit: donors * 2 });
clock.set(Date.parse('2027-01-05T12:00:00+01:00'));
deps.mailer.sent.length = 0;
const began = performance.now();
await quietly(() => reconcileUntil(deps, Infinity));
const mails = performance.now() - began;
if (deps.mailer.sent.length !== donors) throw new Error(`${deps.mailer.sent.length} mails instead of ${donors}`);
for (const mail of deps.mailer.sent)
  tokens.push(await manageToken(deps.signer, mail.id.split(':')[0] ?? '', clock.now()));

const page = { fund: 'BuurtWerkKamerFonds', isTrial: false, presets: [], rooms: [] };
let bytes = 0;
const sheets = await timeEach(donors, async (index) => {
  const answer = await issueStatement(deps, tokens[index] ?? '', 2026);
  if (answer.outcome !== 'issued') throw new Error(answer.outcome);
  const sheet = statementSheet(answer.issued, page);
  bytes += (await renderSheet(sheet, { author: page.fund, madeAt: new Date(0) })).length;
});
const total = (times: readonly number[]) => Math.round(times.reduce((sum, time) => sum + time, 0));
report('statements', [
  { what: `mails of January, ${donors} donors, ms in all`, ms: Math.round(mails) },
  { what: `sheets, ${donors} donors, ms in all`, ms: total(sheets), ...columns(sheets) },
  { what: 'bytes of a sheet', ms: Math.round(bytes / donors) },
]);
storage.close();
rmSync(folder, { recursive: true });
