import { expect, test } from 'vitest';
import { donations as t } from '../../../src/i18n/nl/donations.ts';
import { day } from '../../../src/shared/time.ts';
import { endpoints } from '../../../src/routes.ts';
import { browser, formOf, documentOf, post, setUpDonations, textAt } from './donation-setup.ts';

const gift = {
  frequency: 'monthly',
  amount: '10',
  purpose: 'top',
  name: 'Ama "de bouwer" <Mensah>',
  email: 'ama@gmial.com',
  message: 'Voor de tuin',
};

async function setUp() {
  const donations = await setUpDonations();
  const answer = browser(donations.deps);
  const give = (fields: Readonly<Record<string, string>>) => answer(post(endpoints.donations, fields));
  /** The address to which the thank-you mail of the only gift would go. */
  const addressee = async () => {
    const [id = ''] = await donations.deps.ledger.due('nextCheckAt', donations.clock.now() + day, 10);
    return (await donations.deps.ledger.readDonor(id))?.email;
  };
  return { ...donations, give, addressee };
}

test('a slip in an address is asked about, before anything is charged, and all that was typed stays', async () => {
  const { give, charged } = await setUp();
  const response = await give(gift);
  expect(response.status).toBe(200);
  expect(await charged()).toEqual([]);
  const page = await documentOf(response);
  expect(textAt(page, '[role=alert]')).toContain('ama@gmail.com');
  expect(page.querySelector('[autofocus]')?.getAttribute('role')).toBe('alert');
  expect(formOf(page)).toMatchObject(gift);
});

test('the same address sent again goes through, with every button but that of the other address', async () => {
  const { give, charged, addressee } = await setUp();
  const page = await documentOf(await give(gift));
  expect((await give(formOf(page))).status).toBe(303);
  expect(await charged()).toEqual([1000]);
  expect(await addressee()).toBe('ama@gmial.com');
});

test('one press of a button takes the address that was meant', async () => {
  const { give, addressee } = await setUp();
  const page = await documentOf(await give(gift));
  const yes = page.querySelectorAll('button').find(({ text }) => text === t.emailQuestion.yes);
  const pressed = { [yes?.getAttribute('name') ?? '']: yes?.getAttribute('value') ?? '' };
  expect((await give({ ...formOf(page), ...pressed })).status).toBe(303);
  expect(await addressee()).toBe('ama@gmail.com');
});

test('the first button, which Enter presses, keeps what is in the field', async () => {
  const { give } = await setUp();
  const page = await documentOf(await give(gift));
  expect(page.querySelector('button')?.getAttribute('name')).toBeUndefined();
});

test('another slip is asked about anew', async () => {
  const { give } = await setUp();
  const page = await documentOf(await give(gift));
  const response = await give({ ...formOf(page), email: 'ama@zigo.nl' });
  expect(textAt(await documentOf(response), '[role=alert]')).toContain('ama@ziggo.nl');
});

test('who said that it is right is not asked again when Mollie does not answer', async () => {
  const { give, mollie } = await setUp();
  const page = await documentOf(await give(gift));
  await mollie.control({ fault: 'unavailable' });
  const trouble = await give(formOf(page));
  expect(trouble.status).toBe(200);
  await mollie.control({ fault: null });
  expect((await give(formOf(await documentOf(trouble)))).status).toBe(303);
});
