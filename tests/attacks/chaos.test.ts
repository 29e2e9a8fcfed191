import type { ChildProcess } from 'node:child_process';
import { constantFrom, integer, record, sample } from 'fast-check';
import { expect, test, vi } from 'vitest';
import { endpoints } from '../../src/routes.ts';
import { killHard, setUpProcesses, stop } from '../functions/jobs/reconcile-setup.ts';
import { visit } from '../mollie/visit.ts';

/** `npm run bench -- chaos` gives three hundred gifts and kills forty times. */
const gifts = Number(process.env['CHAOS_GIFTS'] ?? 20);
const kills = Number(process.env['CHAOS_KILLS'] ?? 3);
const seed = Number(process.env['SEED'] ?? Math.trunc(Math.random() * 2 ** 31));
const atOnce = 5;
vi.setConfig({ testTimeout: gifts * 30_000 });

const plan = record({
  frequency: constantFrom('once', 'once', 'monthly'),
  amount: integer({ min: 1, max: 250 }).map(String),
  outcome: constantFrom('paid', 'paid', 'paid', 'failed', 'canceled'),
  /** Calls of the webhook besides the one of the provider itself. */
  calls: integer({ min: 0, max: 20 }),
  fault: constantFrom(undefined, 'rate-limit', 'unavailable', 'once-500-after-commit'),
});

test(`${gifts} gifts through ${kills} kills and a provider that fails: the books are the provider's, to the cent`, async () => {
  const world = await setUpProcesses();
  // Each from a home of its own: how often one may give is another test.
  Object.assign(world.environment, { TRUST_PROXY: '1' });
  let server = await world.serve();
  let given = 0;
  const plans = sample(plan, { seed, numRuns: gifts }).entries();
  const workers = Array.from({ length: atOnce }, () => giveAll());
  for (let kill = 1; kill <= kills; kill += 1) {
    await vi.waitFor(() => expect(given).toBeGreaterThanOrEqual((kill * gifts) / (kills + 1)), gifts * 10_000);
    server = await restart(server);
  }
  const paid = (await Promise.all(workers)).flat();
  await world.mollie.control({ fault: null });
  await stop(server);
  const { printed } = await world.reconcile({ minutesAhead: 31 });
  await world.reconcile({ minutesAhead: 120 });
  await world.serve({ minutesAhead: 121 });

  const provider = await world.mollie.control({});
  const received = provider.payments.reduce((sum, { net }) => sum + net, 0);
  expect(await world.booked(), `again with SEED=${seed}`).toBe(received);
  expect(provider.subscriptions).toHaveLength(paid.filter(({ frequency }) => frequency === 'monthly').length);
  const inDoubt = printed.split('\n').filter((line) => line.endsWith(':thank-you')).length;
  const thanked = paid.map(({ email }) => world.mailServer.taken.filter((mail) => mail.includes(`<${email}>`)).length);
  expect(thanked.filter((mails) => mails > 1)).toEqual([]);
  expect(thanked.filter((mails) => mails === 0).length).toBeLessThanOrEqual(inDoubt);
  const told = world.mailServer.taken.some((mail) => mail.includes(world.environment.TREASURER_EMAIL));
  if (inDoubt > 0) expect(told, 'the treasurer hears of mails in doubt').toBe(true);

  async function giveAll(): Promise<{ readonly email: string; readonly frequency: string }[]> {
    const done: { readonly email: string; readonly frequency: string }[] = [];
    for (const [number, { outcome, calls, fault, frequency, amount }] of plans) {
      const email = `donor-${number}@example.org`;
      const form = { frequency, amount, email, name: 'Ama', attemptKey: `form-of-one-donor-${number}` };
      if (fault) await world.mollie.control({ fault, times: 1, on: '/v2/' });
      await visit(await checkoutOf(form, `10.0.${number >> 8}.${number & 255}`), outcome);
      const payments = (await world.mollie.control({})).payments.slice(-atOnce);
      const call = () => world.callWebhook(payments[calls % payments.length]?.id ?? '').catch(() => undefined);
      await Promise.all(Array.from({ length: calls }, call));
      if (outcome === 'paid') done.push({ email, frequency });
      given += 1;
    }
    return done;
  }

  /** As a donor does whose page does not come: again. */
  async function checkoutOf(form: Readonly<Record<string, string>>, home: string): Promise<string> {
    return vi.waitFor(
      async () => {
        const response = await fetch(world.origin + endpoints.donations, {
          method: 'POST',
          body: new URLSearchParams(form),
          headers: { 'X-Forwarded-For': home },
          redirect: 'manual',
        });
        const checkout = response.headers.get('Location') ?? '';
        expect(checkout).toContain('/checkout/');
        return checkout;
      },
      { timeout: gifts * 10_000, interval: 100 },
    );
  }

  async function restart(running: ChildProcess): Promise<ChildProcess> {
    await killHard(running);
    return world.serve();
  }
});
