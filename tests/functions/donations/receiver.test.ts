import { expect, test } from 'vitest';
import { answerDonations } from '../../../functions/donations/donations.ts';
import { endpoints } from '../../../src/routes.ts';
import { post, setUpDonations } from './donation-setup.ts';

const gift = { frequency: 'once', amount: '10', purpose: 'fund' };

test('no real money is taken as long as nobody has said who receives it', async () => {
  const { deps, charged } = await setUpDonations({ page: { lacksReceiver: true } });
  const live = { ...deps, provider: { ...deps.provider, mode: 'live' as const } };
  const answer = await answerDonations(live)(post(endpoints.donations, gift));
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('Tot die dag nemen wij geen geld aan');
  expect(await charged()).toEqual([]);
});

test('trying works always', async () => {
  const { deps, charged } = await setUpDonations({ page: { lacksReceiver: true } });
  expect((await answerDonations(deps)(post(endpoints.donations, gift))).status).toBe(303);
  expect(await charged()).toEqual([1000]);
});
