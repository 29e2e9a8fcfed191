import { expect, test } from 'vitest';
import { answerPaymentMethods } from '../../../functions/donations/payment-methods.ts';
import { hour } from '../../../src/shared/time.ts';
import { endpoints } from '../../../src/routes.ts';
import { get, setUpDonations } from './donation-setup.ts';

async function setUp() {
  const donations = await setUpDonations();
  const answer = answerPaymentMethods(donations.deps);
  const ask = async (frequency: string, language = 'nl') => {
    const response = await answer(get(`${endpoints.paymentMethods}?frequency=${frequency}&language=${language}`));
    const { mode, methods }: { mode: string; methods: { label: string }[] } = await response.json();
    return { mode, methods: methods.map(({ label }) => label), cache: response.headers.get('Cache-Control') };
  };
  return { ...donations, ask };
}

test('the ways to pay are those of Mollie, in its own words', async () => {
  const { ask } = await setUp();
  const { mode, methods } = await ask('once');
  expect(mode).toBe('test');
  expect(methods).toContain('iDEAL | Wero');
});

test('not every method can start a gift that repeats', async () => {
  const { ask } = await setUp();
  const [once, monthly] = [await ask('once'), await ask('monthly')];
  expect(once.methods).toContain('Overboeking');
  expect(monthly.methods).not.toContain('Overboeking');
});

test('Mollie is asked once in a while only, and an answer of before is better than none', async () => {
  const { ask, mollie, clock } = await setUp();
  const before = await ask('once');
  await mollie.control({ fault: 'unavailable' });
  expect(await ask('once')).toEqual(before);
  clock.advance(hour);
  expect(await ask('once')).toEqual(before);
});

test('without an answer there are no names, and nobody keeps that', async () => {
  const { ask, mollie, clock } = await setUp();
  await mollie.control({ fault: 'unavailable' });
  expect(await ask('once')).toEqual({ mode: 'test', methods: [], cache: 'no-store' });
  await mollie.control({ fault: null });
  clock.advance(hour);
  expect((await ask('once')).methods).toContain('iDEAL | Wero');
});

test('the ways to pay are named in the language of the donor, as far as Mollie speaks it', async () => {
  const { ask } = await setUp();
  expect((await ask('once')).methods).toContain('Overboeking');
  for (const language of ['en', 'ar']) expect((await ask('once', language)).methods).toContain('Bank transfer');
});
