import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import type { InArgs, InStatement } from '@libsql/core/api';
import { drizzle } from 'drizzle-orm/libsql/sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { sqlAuditLog } from '../../functions/adapters/ledger/audit-log.ts';
import { sqlBookings } from '../../functions/adapters/ledger/bookings.ts';
import { sqlCardStop } from '../../functions/adapters/ledger/card-stop.ts';
import { sqlCounters } from '../../functions/adapters/ledger/counters.ts';
import { sqlFinder } from '../../functions/adapters/ledger/finder.ts';
import { sqlLedger } from '../../functions/adapters/ledger/ledger.ts';
import { migrate } from '../../functions/adapters/ledger/migrate.ts';
import { sqlSharedMessages } from '../../functions/adapters/ledger/shared-messages.ts';
import { sqlOutbox } from '../../functions/adapters/ledger/outbox.ts';
import { sqlAlertReader } from '../../functions/adapters/ledger/alert-reader.ts';
import { sqlPayouts } from '../../functions/adapters/ledger/payouts.ts';
import { sqlBankEntries } from '../../functions/adapters/ledger/bank-entries.ts';
import { sqlStatementLines } from '../../functions/adapters/ledger/statement-lines.ts';
import { cents } from '../../src/domain/donations/money/cents.ts';
import { addition, opening } from './ledger-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'plans-'));
const client = createClient({ url: `file:${join(folder, 'plans.db')}` });
const queries: { readonly sql: string; readonly args: unknown[] }[] = [];
const db = drizzle({ client });
// Drizzle does not log what it sends as a batch, nor does it see what is asked without it.
const execute = client.execute.bind(client);
client.execute = async (statement: InStatement | string, args: InArgs = []) => {
  const one = typeof statement === 'string' ? { sql: statement, args } : statement;
  queries.push({ sql: one.sql, args: Array.isArray(one.args) ? one.args : [] });
  return execute(one);
};
const batch = client.batch.bind(client);
client.batch = (statements, mode) => {
  for (const one of statements)
    if (typeof one === 'object' && 'sql' in one)
      queries.push({ sql: one.sql, args: Array.isArray(one.args) ? one.args : [] });
  return batch(statements, mode);
};
// Of its own, because explaining a write leaves its connection in the middle of it.
const explainer = createClient({ url: `file:${join(folder, 'plans.db')}` });
afterAll(() => {
  client.close();
  explainer.close();
  rmSync(folder, { recursive: true });
});

const november = { from: '2026-11-01', until: '2026-11-30' };
const place = { bookedOn: '2026-11-02', donationId: 'd', position: 3 };
const item = { donationId: 'd', task: { kind: 'thank-you' }, tries: 0 } as const;

describe('with a hundred thousand gifts', () => {
  const ledger = sqlLedger(db);
  const outbox = sqlOutbox(db);
  const payouts = sqlPayouts(db);
  const statementLines = sqlStatementLines(db);
  const bankEntries = sqlBankEntries(db);
  it.each([
    ['reading the books', () => ledger.read('d')],
    ['reading a donor', () => ledger.readDonor('d')],
    ['finding an attempt', () => ledger.findByAttemptKey('k')],
    ['reading the books of a payment', () => ledger.readByPayment('tr')],
    ['finding a subscription', () => ledger.findBySubscription('sub')],
    ['finding an address', () => ledger.findByEmail('a@example.org', 5)],
    ['finding what to look at', () => ledger.due('nextCheckAt', 1, 5)],
    ['finding whom to forget', () => ledger.due('personalUntil', 1, 5)],
    ['finding which books to close', () => ledger.due('booksUntil', 1, 5)],
    ['finding whose statement it is time for', () => ledger.due('statementAt', 1, 5)],
    ['taking a message back', () => ledger.withdrawMessage('d')],
    ['reading messages', () => sqlSharedMessages(db).list('approved', 'live', 5)],
    ['owing moderators their news', () => sqlSharedMessages(db).oweNews('live', 1)],
    ['deciding about a message', () => sqlSharedMessages(db).decide('d', 'approved', 'Anna', 1)],
    ['moving a look', () => ledger.setNextCheck('d', 1)],
    ['moving a statement', () => ledger.statementAgain('d', 1)],
    ['numbering a statement', () => ledger.issueStatement('2026 d:1', 1)],
    ['owing an address', () => outbox.enqueueForAddress('d', { kind: 'yearly-statement', about: '2026' }, 1)],
    ['finding what is owed', () => outbox.due({ now: 1, limit: 5 })],
    ['finding what is owed for one', () => outbox.due({ now: 1, limit: 5, donationId: 'd' })],
    ['claiming', () => outbox.claim(item, 1, 2)],
    ['handing over', () => outbox.handOver(item, 1)],
    ['telling of mails in doubt', () => outbox.oweNewsOfDoubt(1, 2)],
    ['settling', () => outbox.settle(item, { kind: 'done' })],
    ['finding mails in doubt', () => outbox.stuck(1, 5)],
    ['releasing', () => outbox.release(item, 1)],
    ['adding up a month', () => sqlBookings(db).totals('live', november)],
    ['adding up months', () => sqlBookings(db).months('live', november)],
    ['reading a page of a month', () => sqlBookings(db).page('live', november, 5, place)],
    ['finding the years', () => sqlBookings(db).years('live')],
    ['finding a reference', () => sqlFinder(db).byReference('ABCDEFGH', 5)],
    ['finding an amount on a day', () => sqlFinder(db).byAmountAndDay(cents(100), '2026-11-01', 5)],
    ['reading what was owed', () => sqlAlertReader(db).ofDonation('d')],
    ['finding what to attend to', () => sqlAlertReader(db).attention(5)],
    ['reading on in the audit log', () => sqlAuditLog(db).page(5, 9)],
    ['asking whether cards are stopped', () => sqlCardStop(db).stoppedUntil(1)],
    ['counting what was begun', () => sqlCardStop(db).begun({ from: 1, until: 2, now: 3 })],
    ['stopping cards', () => sqlCardStop(db).stop(1, 2)],
    ['asking how a payout stands', () => payouts.statusOf('stl')],
    ['adding up the payouts of a month', () => payouts.inPeriod('live', november)],
    ['reading one payout', () => payouts.read('stl')],
    ['reading lines of a payout', () => payouts.lines('stl', 5, 'a')],
    ['adding up costs', () => payouts.costs('live', november)],
    ['listing costs', () => payouts.costLines('live', november)],
    ['adding up costs of years', () => payouts.costYears('live')],
    ['finding lines that differ', () => payouts.strangeLines('live', november, 5)],
    ['finding what was not paid out', () => payouts.unpaidBookings('live', november, 5)],
    ['knowing bookings of the bank', () => bankEntries.known('live', ['b'])],
    ['finding lines of the first version', () => bankEntries.formerLines('live', november)],
    ['finding the line of a booking', () => bankEntries.openLineOf('live', 'k')],
    ['reading decided lines', () => statementLines.decided('live', 5, { at: 1, key: 'k' })],
    ['finding gifts of an amount', () => statementLines.giftsOf('live', cents(1), november, 5)],
    ['opening a line again', () => statementLines.reopen('live', { key: 'k', revision: 0 })],
    ['finding open lines', () => statementLines.open('live', 5)],
    ['finding payouts of an amount', () => statementLines.payoutsOf('live', cents(1), november)],
    ['forgetting what payers wrote', () => statementLines.forgetTexts(1)],
    ['counting', () => sqlCounters(db).count('k', 2, 1)],
    ['forgetting counters', () => sqlCounters(db).forget(1)],
  ])('%s scans no table', async (_, ask) => {
    await migrate(client);
    await payouts.looked('live', { provider: 'mollie', outcome: 'complete', at: 1 });
    queries.length = 0;
    await ask();
    for (const { sql, args } of queries) {
      const plan = await explainer.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args: args.map(String) });
      const steps = plan.rows.map((row) => JSON.stringify(row['detail']));
      expect(
        steps.filter((step) => step.startsWith('"SCAN') && !step.startsWith('"SCAN (subquery')),
        `${sql}\n${steps.join('\n')}`,
      ).toEqual([]);
    }
    expect(queries.length).toBeGreaterThan(0);
  });

  it('totals read as many rows as there are purposes and years', async () => {
    await migrate(client);
    await ledger.start(opening('t'));
    const facts = Array.from({ length: 50 }, (_, n) => ({
      type: 'gift',
      paymentId: `tr${n}`,
      cents: 100,
      bookedOn: '2026-01-01',
    }));
    await ledger.append(addition('t', 1, JSON.parse(JSON.stringify(facts))));
    expect((await client.execute('SELECT count(*) AS n FROM fund_totals')).rows).toMatchObject([{ n: 1 }]);
  });
});
