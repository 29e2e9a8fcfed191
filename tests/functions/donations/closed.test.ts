import { expect, test } from 'vitest';
import { z } from 'zod';
import { createConnection } from '../../../functions/wiring/connection.ts';
import { readEnv } from '../../../functions/settings/env.ts';
import { answerDonations } from '../../../functions/donations/donations.ts';
import { dictionaryIn } from '../../../src/i18n/dictionary.ts';
import { languages } from '../../../src/i18n/languages.ts';
import { endpoints, routes, routesIn } from '../../../src/routes.ts';
import { contentMarker, writeDonationPage } from '../../../src/views/ui/page-shell.ts';
import { documentOf, get, post, textAt } from './donation-setup.ts';

const page = { fund: 'Fonds', isTrial: false, presets: [], rooms: [{ slug: 'top', name: 'TOP', city: 'Amsterdam' }] };
const transfer = { iban: 'NL91ABNA0417164300', name: 'Proeffonds' };

/** What somebody filled in before hearing that nobody can pay. */
const sent = {
  frequency: 'once',
  amount: 'other',
  otherAmount: '17,50',
  purpose: 'top',
  name: 'Ama Mensah',
  email: 'ama@example.org',
  message: 'Succes!',
  attemptKey: 'key-of-this-attempt',
};
const env = readEnv({ SITE_ENV: 'production', SITE_URL: 'https://site.example' });

function closed(more: object, request: Request) {
  const ways = languages.map((language) => `<a href="${routesIn(language).donationFrame}">${language}</a>`).join('');
  const html = `<nav>${ways}</nav><main>${contentMarker}${writeDonationPage({ ...page, ...more })}</main>`;
  const pageShell = async () => ({ html, headers: new Headers(ofFrame) });
  const answer = createConnection(env, { pageShell, afterwards: () => {} }).endpoint(answerDonations);
  return answer(request);
}

const ofFrame = { 'Content-Security-Policy': "default-src 'none'", 'Transfer-Encoding': 'chunked', ETag: '"frame"' };

test('the page is as safe as its pageShell, and takes nothing more over from it', async () => {
  const { headers } = await closed({}, get(routes.myGift));
  expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'");
  expect([headers.get('Transfer-Encoding'), headers.get('ETag')]).toEqual([null, null]);
});

test('without a key the page offers a transfer, when the site names an account', async () => {
  const response = await closed({ transfer }, get(routes.myGift));
  expect(response.status).toBe(503);
  expect((await documentOf(response)).text).toContain('NL91 ABNA 0417 1643 00');
});

test('and says nothing of one when there is none', async () => {
  expect((await documentOf(await closed({}, post(endpoints.donations, sent)))).text).not.toMatch(/overmaken/);
});

test.each(languages)('the form hears it in %s before anybody fills it in, with the account', async (language) => {
  const answer = await closed({ transfer }, get(`${endpoints.paymentMethods}?frequency=once&language=${language}`));
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  const { closed: words } = z.object({ closed: z.string() }).parse(await answer.json());
  expect(words).toContain(dictionaryIn(language).errorPages.closed.early);
  expect(words).toContain('NL91 ABNA 0417 1643 00');
});

test.each(languages)('it says so in %s, with the way to the form in each language', async (language) => {
  const answer = await documentOf(await closed({}, get(routesIn(language).myGift)));
  expect(answer.text).toContain(dictionaryIn(language).errorPages.closed.text);
  expect(answer.querySelector('main a')?.getAttribute('href')).toBe(routesIn(language).donate);
  const ways = answer.querySelectorAll('nav a').map((way) => way.getAttribute('href'));
  expect(ways).toEqual(languages.map((other) => routesIn(other).donate));
});

test('who filled in the form loses nothing, and reads how that very gift can be transferred', async () => {
  const response = await closed({ transfer }, post(endpoints.donations, sent));
  expect(response.status).toBe(503);
  const answer = await documentOf(response);
  expect(textAt(answer, '[role=alert]')).toBe(dictionaryIn('nl').errorPages.closed.kept);
  for (const name of ['otherAmount', 'name', 'email', 'attemptKey'] as const)
    expect(answer.querySelector(`input[name=${name}]`)?.getAttribute('value')).toBe(sent[name]);
  expect(answer.querySelector('textarea[name=message]')?.text).toContain(sent.message);
  const offer = answer.querySelector('.transfer')?.text;
  expect(offer).toMatch(/€\s17,50/);
  expect(offer).toContain('TOP');
});

test('what is not right yet is not asked of somebody who cannot pay', async () => {
  const answer = await documentOf(
    await closed({ transfer }, post(endpoints.donations, { ...sent, otherAmount: 'veel', email: 'ama@' })),
  );
  expect(answer.querySelectorAll('[aria-invalid]')).toEqual([]);
  expect(answer.querySelector('input[name=otherAmount]')?.getAttribute('value')).toBe('veel');
  expect(answer.querySelector('.transfer')?.text).toContain('Alle kamers');
});

test.each(languages)('who sent the form in %s reads there that it is all still here', async (language) => {
  const answer = await documentOf(await closed({}, post(endpoints.donations, { ...sent, language })));
  expect(textAt(answer, '[role=alert]')).toBe(dictionaryIn(language).errorPages.closed.kept);
  expect(answer.querySelector('input[name=email]')?.getAttribute('value')).toBe(sent.email);
});

test('another site puts no words on this page', async () => {
  const answer = await documentOf(
    await closed(
      {},
      post(endpoints.donations, sent, {
        headers: { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' },
      }),
    ),
  );
  expect(answer.text).not.toContain(sent.message);
  expect(answer.text).toContain(dictionaryIn('nl').errorPages.closed.text);
});
