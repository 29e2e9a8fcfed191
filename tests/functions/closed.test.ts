import { expect, test } from 'vitest';
import { createConnection } from '../../functions/runtime/connection.ts';
import { readEnv } from '../../functions/runtime/env.ts';
import { answerDonations } from '../../functions/donations.ts';
import { dictionaryIn } from '../../src/i18n/dictionary.ts';
import { languages } from '../../src/i18n/languages.ts';
import { endpoints, routesIn } from '../../src/routes.ts';
import { contentMarker, writeDonationPage } from '../../src/views/frame.ts';
import { documentOf, post } from './donation-setup.ts';

const page = { fund: 'Fonds', isTrial: false, presets: [], rooms: [] };
const env = readEnv({ SITE_ENV: 'production', SITE_URL: 'https://site.example' });

function closed(more: object, fields: Readonly<Record<string, string>> = {}) {
  const ways = languages.map((language) => `<a href="${routesIn(language).donationFrame}">${language}</a>`).join('');
  const html = `<nav>${ways}</nav><main>${contentMarker}${writeDonationPage({ ...page, ...more })}</main>`;
  const frame = async () => ({ html, headers: new Headers() });
  const answer = createConnection(env, { frame, afterwards: () => {} }).endpoint(answerDonations);
  return answer(post(endpoints.donations, fields));
}

test('without a key the page offers a transfer, when the site names an account', async () => {
  const response = await closed({ transfer: { iban: 'NL91ABNA0417164300', name: 'Proeffonds' } });
  expect(response.status).toBe(503);
  expect((await documentOf(response)).text).toContain('NL91 ABNA 0417 1643 00');
});

test('and says nothing of one when there is none', async () => {
  expect((await documentOf(await closed({}))).text).not.toMatch(/overmaken/);
});

test.each(languages)('it says so in %s, with the way to the form in each language', async (language) => {
  const answer = await documentOf(await closed({}, { language }));
  expect(answer.text).toContain(dictionaryIn(language).trouble.closed.text);
  expect(answer.querySelector('main a')?.getAttribute('href')).toBe(routesIn(language).donate);
  const ways = answer.querySelectorAll('nav a').map((way) => way.getAttribute('href'));
  expect(ways).toEqual(languages.map((other) => routesIn(other).donate));
});
