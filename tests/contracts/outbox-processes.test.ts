import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openFileStorage } from '../../functions/adapters/ledger/file-storage.ts';
import type { Outbox } from '../../src/domain/donations/ledger/ledger.ts';
import type { HandOver, Mail } from '../../src/domain/donations/outbox/mail.ts';
import { processOutbox } from '../../src/domain/donations/outbox/process-outbox.ts';
import { settlePayment } from '../../src/domain/donations/payments/settle-payment.ts';
import { startDonation } from '../../src/domain/donations/payments/start-donation.ts';
import { day, hour, minute } from '../../src/shared/time.ts';
import { aRequest, fund, setClock, spyMailer, start, type Fund } from '../doubles/fund.ts';
import { modelProvider } from '../doubles/model-provider.ts';

/** A monthly gift that was paid, and two processes on one file that each see what is owed for it before either claims it. */
async function twoThatSeeTheSame() {
  const folder = mkdtempSync(join(tmpdir(), 'outbox-'));
  const url = `file:${join(folder, 'ledger.db')}`;
  const storages = [await openFileStorage(url), await openFileStorage(url)] as const;
  onTestFinished(() => {
    for (const storage of storages) storage.close();
    rmSync(folder, { recursive: true });
  });
  const clock = setClock(start);
  const provider = modelProvider(clock);
  const mailer = spyMailer();
  const asked: string[] = [];
  const createSubscription: Fund['provider']['createSubscription'] = (request) => {
    asked.push(request.idempotencyKey);
    return provider.createSubscription(request);
  };
  const meet = meetingOf(storages.length);
  const [one, other] = storages.map((storage) =>
    fund({
      ...storage,
      clock,
      mailer,
      provider: { ...provider, createSubscription },
      outbox: afterMeeting(storage.outbox, meet),
    }),
  );
  if (one === undefined || other === undefined) throw new Error('There are two.');
  await startDonation(one, aRequest({ frequency: 'monthly' }), 'key');
  provider.become(provider.last().id, 'paid');
  await settlePayment(one, provider.last().id);
  return { one, other, clock, mailer, asked, outboxes: [storages[0].outbox, storages[1].outbox] as const };
}

test('of two processes that both saw a mail task, and a subscription, one sends it and one makes it', async () => {
  const { one, other, mailer, asked } = await twoThatSeeTheSame();
  const reports = await Promise.all([processOutbox(one, { limit: 9 }), processOutbox(other, { limit: 9 })]);
  expect(mailer.sent.map(({ kind }) => kind)).toEqual(['thank-you']);
  expect(asked).toHaveLength(1);
  const done = reports.flatMap((report) => report.done.map(({ task }) => task.kind));
  expect(done.toSorted()).toEqual(['create-subscription', 'thank-you']);
});

test('of two processes whose lease ended meanwhile, only the one that hands over sends', async () => {
  const { one, other, clock, mailer, outboxes } = await twoThatSeeTheSame();
  const { promise: isAtThePost, resolve: arrive } = Promise.withResolvers<void>();
  const { promise: connected, resolve: connect } = Promise.withResolvers<void>();
  const slow = {
    ...mailer,
    async send(mail: Mail, handOver: HandOver) {
      arrive();
      await connected;
      return mailer.send(mail, handOver);
    },
  };
  const sending = processOutbox({ ...one, outbox: outboxes[0], mailer: slow }, { limit: 9 });
  await isAtThePost;
  clock.advance(hour);
  const { done } = await processOutbox({ ...other, outbox: outboxes[1] }, { limit: 9 });
  expect(done.map(({ task }) => task.kind)).toContain('thank-you');
  connect();
  await sending;
  expect(mailer.sent.map(({ kind }) => kind)).toEqual(['thank-you']);
  clock.advance(day);
  expect(await outboxes[1].due({ now: clock.now(), limit: 9 })).toEqual([]);
  expect(await outboxes[1].stuck(clock.now())).toEqual([]);
});

test('while the mail server has a text, whoever comes later leaves that mail alone, however long it takes', async () => {
  const { one, other, clock, mailer, outboxes } = await twoThatSeeTheSame();
  const { promise: isAtThePost, resolve: arrive } = Promise.withResolvers<void>();
  const { promise: posted, resolve: post } = Promise.withResolvers<void>();
  const slow = {
    ...mailer,
    async send(mail: Mail, handOver: HandOver) {
      const fate = await mailer.send(mail, handOver);
      arrive();
      await posted;
      return fate;
    },
  };
  const sending = processOutbox({ ...one, outbox: outboxes[0], mailer: slow }, { limit: 9 });
  await isAtThePost;
  clock.advance(day);
  await processOutbox({ ...other, outbox: outboxes[1] }, { limit: 9 });
  const inDoubt = await outboxes[1].stuck(clock.now() - 15 * minute, 9);
  expect(inDoubt.map(({ task }) => task.kind)).toEqual(['thank-you']);
  post();
  await sending;
  expect(mailer.sent).toMatchObject([{ kind: 'thank-you' }]);
  expect(await outboxes[1].stuck(clock.now() + day, 9)).toEqual([]);
});

/** A place where so many wait for each other, the first time that they come. */
function meetingOf(count: number): () => Promise<void> {
  const { promise: all, resolve } = Promise.withResolvers<void>();
  let present = 0;
  return () => {
    present += 1;
    if (present === count) resolve();
    return all;
  };
}

function afterMeeting(outbox: Outbox, meet: () => Promise<void>): Outbox {
  return {
    ...outbox,
    async due(question) {
      const due = await outbox.due(question);
      await meet();
      return due;
    },
  };
}
