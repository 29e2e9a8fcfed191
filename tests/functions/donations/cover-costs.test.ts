import { expect, test } from 'vitest';
import { answerDonationStatus } from '../../../functions/donations/donation-status.ts';
import { endpoints, routes } from '../../../src/routes.ts';
import { browser, documentOf, get, post, setUpDonations, textAt } from './donation-setup.ts';

const costs = { fixed: 32, share: 0 };
const gift = { frequency: 'once', amount: '25', purpose: 'fund', attemptKey: 'key-of-this-attempt' };

async function give(typed: Readonly<Record<string, string>>, page: { costs?: typeof costs } = { costs }) {
  const donations = await setUpDonations({ page });
  const response = await browser(donations.deps)(post(endpoints.donations, { ...gift, ...typed }));
  const [donationId = ''] = await donations.deps.ledger.due('nextCheckAt', donations.clock.now() + 1e10, 1);
  return { ...donations, response, donationId, charged: await donations.charged() };
}

test('who pays the costs too pays what the form said, and the books know which part that was', async () => {
  const { response, charged, deps, donationId, tokenOf } = await give({ coverCosts: '32-0' });
  expect(response.status).toBe(303);
  expect(charged).toEqual([2532]);
  expect((await deps.ledger.read(donationId))[0]).toMatchObject({ type: 'created', amount: 2532, coveredCosts: 32 });
  const status = await answerDonationStatus(deps)(get(routes.donationStatusOf(await tokenOf(donationId))));
  expect(textAt(await documentOf(status), '.facts')).toMatch(/Bedrag € 25,32 Waarvan kosten € 0,32/);
});

test('without a tick the gift is what is paid', async () => {
  const { charged, deps, donationId } = await give({});
  expect(charged).toEqual([2500]);
  expect((await deps.ledger.read(donationId))[0]).not.toHaveProperty('coveredCosts');
});

test('costs that have changed since are shown before anything is paid', async () => {
  const { response, charged } = await give({ coverCosts: '29-0' });
  expect(response.status).toBe(200);
  expect(charged).toEqual([]);
  const page = await documentOf(response);
  expect(textAt(page, '#amount-error')).toContain('De kosten van de betaling zijn veranderd.');
  expect(page.querySelector('#coverCosts')?.getAttribute('value')).toBe('32-0');
  expect(textAt(page, '#coverCosts-hint')).toBe(
    'Zonder vinkje: van € 25 komt € 24,68 aan. Met vinkje: u betaalt € 25,32 en € 25 komt aan.',
  );
});

test('where nobody has said what the costs are, nobody is asked to pay them', async () => {
  const { response } = await give({ coverCosts: '32-0' }, {});
  expect(response.status).toBe(200);
  expect((await documentOf(response)).querySelector('#coverCosts')).toBeNull();
});
