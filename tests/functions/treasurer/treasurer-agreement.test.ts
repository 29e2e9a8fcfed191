import { expect, test } from 'vitest';
import { answerMyGift } from '../../../functions/donations/my-gift.ts';
import { answerTreasurer } from '../../../functions/treasurer/answer-treasurer.ts';
import { manageToken } from '../../../src/domain/donations/payments/tokens.ts';
import { agreementWords as t } from '../../../src/i18n/nl/treasurer/agreement.ts';
import { donations } from '../../../src/i18n/nl/donations.ts';
import { routes, treasurerRoutes } from '../../../src/routes.ts';
import { readDonationPage, writeDonationPage } from '../../../src/views/ui/page-shell.ts';
import { documentOf, get } from '../donations/donation-setup.ts';
import { formPost, pageGet, setUpTreasurer } from './treasurer-setup.ts';

const receiver = {
  publicName: 'Proef',
  legalName: 'Stichting Proef',
  anbi: { since: '2020-01-01', rsin: '111222333', register: 'https://lijst.example' },
};
const typed = { number: 'P-7', signedOn: '2026-11-20', firstYear: '2026', years: '5' };

/** A monthly gift, on a site whose receiver is an ANBI or is not. */
async function setUp({ isAnbi = true } = {}) {
  const books = await setUpTreasurer({ frequency: 'monthly' });
  const { html, headers } = await books.deps.pageShell();
  const page = { ...readDonationPage(html), ...(isAnbi && { receiver }) };
  const pageShell = async () => ({ html: html.replace(/<script[^>]*>.*<\/script>/, writeDonationPage(page)), headers });
  const deps = { ...books.deps, pageShell };
  const answer = answerTreasurer(deps);
  const { cookie, donationId } = books;
  const link = await manageToken(deps.signer, donationId, deps.clock.now());
  return {
    ...books,
    look: async () => documentOf(await answer(pageGet(`${treasurerRoutes.gift}?gift=${donationId}`, cookie))),
    act: (action: string, fields: Partial<typeof typed> = {}) =>
      answer(formPost(treasurerRoutes.gift, { action, gift: donationId, ...fields }, { cookie })),
    mine: async () => documentOf(await answerMyGift(deps)(get(routes.myGiftOf(link)))),
  };
}

test('a treasurer links a signed agreement, the donor sees why the amount stays, and it can be taken away again', async () => {
  const { look, act, mine, acts } = await setUp();
  expect((await mine()).querySelector('[data-change=terms]')).not.toBeNull();
  expect((await act('agree', typed)).headers.get('Location')).toContain('klaar=agreed');
  expect((await look()).text).toContain(t.is('P-7', 2026, 2030));
  const page = await mine();
  expect(page.text).toContain(donations.myGift.agreement('P-7', '2030'));
  expect(page.querySelectorAll('form').map((form) => form.getAttribute('data-change'))).toEqual(['stop', 'erase']);
  expect((await act('disagree')).headers.get('Location')).toContain('klaar=disagreed');
  expect((await mine()).querySelector('[data-change=terms]')).not.toBeNull();
  expect(await acts()).toEqual(['agreement-set', 'agreement-removed']);
});

test('what is wrong is said at its field, with all that was typed; a citizen number never gets in', async () => {
  const { act, database, acts } = await setUp();
  const response = await act('agree', { ...typed, number: '123456782' });
  expect(response.status).toBe(422);
  const page = await documentOf(response);
  expect(page.querySelector('#number-error')?.text).toContain(t.errors['agreement-number']);
  for (const name of ['signedOn', 'firstYear', 'years'] as const)
    expect(page.querySelector(`#${name}`)?.getAttribute('value')).toBe(typed[name]);
  expect(database()).not.toContain('123456782');
  expect(await acts()).toEqual([]);
});

test('without an ANBI there is no such agreement: no form, and a form of old is refused', async () => {
  const { look, act, acts } = await setUp({ isAnbi: false });
  expect((await look()).text).not.toContain(t.title);
  expect((await act('agree', typed)).status).toBe(409);
  expect(await acts()).toEqual([]);
});
