import { expect, test } from 'vitest';
import { answerDonationStatus } from '../../../functions/donations/donation-status.ts';
import { transferReference } from '../../../src/domain/donations/bank-transfer/reference.ts';
import { grouped } from '../../../src/shared/iban.ts';
import { endpoints, routes } from '../../../src/routes.ts';
import { browser, documentOf, post, setUpDonations, textAt } from './donation-setup.ts';

const transfer = { iban: 'NL91ABNA0417164300', name: 'Proeffonds' };
const gift = { frequency: 'once', amount: '25', purpose: 'de-klop', attemptKey: 'key-of-this-attempt' };

async function whileMollieIsSilent(
  page: { transfer?: typeof transfer },
  typed: Readonly<Record<string, string>> = gift,
) {
  const donations = await setUpDonations({ page });
  await donations.mollie.control({ fault: 'unavailable' });
  const response = await browser(donations.deps)(post(endpoints.donations, typed));
  expect(response.status).toBe(200);
  return { ...donations, page: await documentOf(response) };
}

test('while Mollie does not answer the same gift can be transferred', async () => {
  const { page } = await whileMollieIsSilent({ transfer });
  const facts = textAt(page, '.transfer dl');
  expect(facts).toContain('NL91 ABNA 0417 1643 00');
  expect(facts).toContain('Proeffonds');
  expect(facts).toContain('€ 25');
  expect(facts).toContain('De Klop');
  expect(facts).toContain(grouped(transferReference({ kind: 'room', room: 'de-klop' })));
  expect(page.querySelector('.transfer svg[role=img]')).not.toBeNull();
});

test('who wanted to give every month hears that a transfer is once', async () => {
  const { page } = await whileMollieIsSilent({ transfer }, { ...gift, frequency: 'monthly', email: 'ama@example.org' });
  expect(page.text).toContain('Dit is voor één keer.');
});

test('the costs of a payment that is not made are not asked', async () => {
  const donations = await setUpDonations({ page: { transfer, costs: { fixed: 32, share: 0 } } });
  await donations.mollie.control({ fault: 'unavailable' });
  const response = await browser(donations.deps)(post(endpoints.donations, { ...gift, coverCosts: '32-0' }));
  expect(textAt(await documentOf(response), '.transfer dl')).toMatch(/Bedrag € 25 /);
});

test('and so on the page of a gift that is tried once more', async () => {
  const { deps, mollie, tokenOf } = await setUpDonations({ page: { transfer } });
  await mollie.control({ fault: 'unavailable' });
  await browser(deps)(post(endpoints.donations, gift));
  const [donationId] = await deps.ledger.due('nextCheckAt', deps.clock.now() + 1e10, 1);
  const response = await answerDonationStatus(deps)(
    post(routes.donationStatus, { gift: await tokenOf(donationId ?? '') }),
  );
  expect(response.status).toBe(503);
  expect(textAt(await documentOf(response), '.transfer dl')).toContain('€ 25');
});

test('a site that names no account offers nothing', async () => {
  const { page } = await whileMollieIsSilent({});
  expect(page.querySelector('.transfer')).toBeNull();
  expect(page.text).not.toContain('overmaken');
});
