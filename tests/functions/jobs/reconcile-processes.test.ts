import { text } from 'node:stream/consumers';
import { expect, test, vi } from 'vitest';
import { visit } from '../../mollie/visit.ts';
import { startMailServer, withoutSoftBreaks } from '../../contracts/mail-setup.ts';
import { killHard, setUpProcesses, stop } from './reconcile-setup.ts';

const key = 'form-of-one-donor-1';
const once = { frequency: 'once', amount: '10', email: 'ama@example.org', attemptKey: key };
const monthly = { ...once, frequency: 'monthly', name: 'Ama' };
// Processes start and stop here: on a machine that is busy that takes as long as it takes. Only what hangs may fail by its time.
vi.setConfig({ testTimeout: 300_000 });
const patient = { timeout: 120_000, interval: 50 };

test('killed while Mollie made the payment: the same form leads to that payment, and there is one mail', async () => {
  const { mollie, mailServer, serve, give, booked } = await setUpProcesses();
  const server = await serve();
  await mollie.control({ fault: 'hang-after-commit', on: 'POST /v2/payments' });
  const lost = give(once).catch(() => 'lost');
  await vi.waitFor(async () => expect((await mollie.control({})).payments).toHaveLength(1), patient);
  await killHard(server);
  expect(await lost).toBe('lost');
  await mollie.control({ fault: null });

  await serve();
  const checkout = (await give(once)).headers.get('Location') ?? '';
  await visit(checkout, 'paid');
  await vi.waitFor(() => expect(mailServer.taken).toHaveLength(1), patient);
  expect((await mollie.control({})).payments).toHaveLength(1);
  expect(await booked()).toBe(1000);
});

test('killed while a webhook was under way: twenty more at once book it once, thank once, and make one subscription', async () => {
  const { mollie, mailServer, serve, give, booked, callWebhook } = await setUpProcesses();
  const server = await serve();
  const checkout = (await give(monthly)).headers.get('Location') ?? '';
  await mollie.control({ webhooks: 'off' });
  await visit(checkout, 'paid');
  const paymentId = (await mollie.control({})).payments[0]?.id ?? '';
  await mollie.control({ fault: 'hang', on: 'GET /v2/payments' });
  const lost = callWebhook(paymentId).catch(() => 'lost');
  await new Promise((resolve) => setTimeout(resolve, 200));
  await killHard(server);
  expect(await lost).toBe('lost');
  await mollie.control({ fault: null });

  await serve();
  const answers = await Promise.all(Array.from({ length: 20 }, () => callWebhook(paymentId)));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
  await vi.waitFor(async () => expect((await mollie.control({})).subscriptions).toHaveLength(1), patient);
  await vi.waitFor(() => expect(mailServer.taken).toHaveLength(1), patient);
  expect(await booked()).toBe(1000);
});

test('killed after the payment, with no webhook at all: the next start books it and thanks', async () => {
  const { mollie, mailServer, serve, give, booked } = await setUpProcesses();
  const server = await serve();
  await mollie.control({ webhooks: 'off' });
  const checkout = (await give(once)).headers.get('Location') ?? '';
  await killHard(server);
  await visit(checkout, 'paid');

  // Within the first half hour it would wait for the webhook.
  await serve({ minutesAhead: 31 });
  await vi.waitFor(() => expect(mailServer.taken).toHaveLength(1), patient);
  expect(await booked()).toBe(1000);
});

test.each([
  ['had connected', (reached: () => void) => ({ onConnect: reached })],
  ['had named the sender', (reached: () => void) => ({ onMailFrom: reached })],
  ['had named the receiver', (reached: () => void) => ({ onRcptTo: reached })],
])('killed when the mail %s: it goes out once after all, and nothing is in doubt', async (_, hangs) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const world = await setUpProcesses(hangs(resolve));
  const server = await world.serve();
  await visit((await world.give(once)).headers.get('Location') ?? '', 'paid');
  await promise;
  await killHard(server);

  await world.mailServer.stop();
  const { port, taken } = await startMailServer({}, world.mailServer.port);
  expect(port).toBe(world.mailServer.port);
  const { printed, code } = await world.reconcile({ minutesAhead: 31 });
  expect(printed).not.toContain('Niet zeker');
  expect(code).toBe(0);
  await world.reconcile({ minutesAhead: 62 });
  expect(taken).toHaveLength(1);
});

test('killed while the mail server had the text: no second mail goes out, and the treasurer is told of how many', async () => {
  let texts = 0;
  const told: string[] = [];
  const { serve, give, reconcile, booked } = await setUpProcesses({
    onData(stream, { envelope }, done) {
      void text(stream).then((source) => {
        if (envelope.rcptTo.some(({ address }) => address === 'geld@example.org')) {
          told.push(source);
          return done();
        }
        // Takes the text and never says so.
        texts += 1;
      });
    },
  });
  const server = await serve();
  await visit((await give(once)).headers.get('Location') ?? '', 'paid');
  await vi.waitFor(() => expect(texts).toBe(1), patient);
  await killHard(server);

  const { printed, code } = await reconcile({ minutesAhead: 31 });
  expect(printed).toMatch(/Niet zeker of deze mails weg zijn.*\n {2}\S+:thank-you\n/);
  expect(code).toBe(1);
  await reconcile({ minutesAhead: 62 });
  await serve();
  expect(await booked()).toBe(1000);
  expect(texts).toBe(1);
  expect(told).toHaveLength(1);
  expect(withoutSoftBreaks(told[0] ?? '')).toContain('Het gaat om 1 mail.');
});

test('the mail server is down: the gift stays paid, and when it is up again one mail goes out', async () => {
  let isDown = true;
  const down = Object.assign(new Error('4.3.2 Down'), { responseCode: 421 });
  const { mailServer, serve, give, booked, reconcile } = await setUpProcesses({
    onConnect: (_session, done) => (isDown ? done(down) : done()),
  });
  const server = await serve();
  await visit((await give(once)).headers.get('Location') ?? '', 'paid');
  await vi.waitFor(async () => expect(await booked()).toBe(1000), patient);
  await stop(server);
  expect(mailServer.taken).toEqual([]);
  isDown = false;
  const { printed, code } = await reconcile({ minutesAhead: 31 });
  expect(printed).toContain('Mails en opdrachten gedaan: 1, later nog: 0');
  expect(code).toBe(0);
  await reconcile({ minutesAhead: 120 });
  expect(mailServer.taken).toHaveLength(1);
});

test('SIGTERM lets the mail of the last gift go out', async () => {
  const waiting: (() => void)[] = [];
  const { mailServer, serve, give, reconcile } = await setUpProcesses({
    onRcptTo: (_address, _session, done) => void waiting.push(done),
  });
  const server = await serve();
  await visit((await give(once)).headers.get('Location') ?? '', 'paid');
  await vi.waitFor(() => expect(waiting).toHaveLength(1), patient);
  const ended = stop(server);
  for (const goOn of waiting) goOn();
  expect(await ended).toBe(0);
  expect(mailServer.taken).toHaveLength(1);
  // Nor does anything stay in doubt.
  expect((await reconcile({ minutesAhead: 31 })).code).toBe(0);
});

test('reconcile prints what it repaired', async () => {
  const { mollie, serve, give, reconcile } = await setUpProcesses();
  const server = await serve();
  await mollie.control({ webhooks: 'off' });
  await visit((await give(once)).headers.get('Location') ?? '', 'paid');
  await killHard(server);
  const { printed, code } = await reconcile({ minutesAhead: 31 });
  expect(printed).toMatch(/Nagekeken: 1\nHersteld: 1\n {2}\S{20,}\n/);
  expect(code).toBe(0);
});
