import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { answerDonationStatus } from '../../../functions/donations/donation-status.ts';
import { answerManageLink } from '../../../functions/donations/manage-link.ts';
import { answerMyGift } from '../../../functions/donations/my-gift.ts';
import { donationFields } from '../../../src/domain/donations/payments/donation-request.ts';
import { processOutbox } from '../../../src/domain/donations/outbox/process-outbox.ts';
import { manageToken } from '../../../src/domain/donations/payments/tokens.ts';
import { dictionaryIn } from '../../../src/i18n/dictionary.ts';
import { languages, pretendLanguage } from '../../../src/i18n/languages.ts';
import { endpoints, routesIn } from '../../../src/routes.ts';
import { donationForm } from '../../../src/views/donations/donation-form.ts';
import { readDonationPage } from '../../../src/views/ui/page-shell.ts';
import { localeIn } from '../../../src/views/ui/locale.ts';
import { visit } from '../../mollie/visit.ts';
import { withoutSentences } from '../../pretend.ts';
import {
  browser,
  cookieFrom,
  documentOf,
  formOf,
  get,
  locationOf,
  post,
  setUpDonations,
  textAt,
} from './donation-setup.ts';

const gift = {
  frequency: 'monthly',
  amount: '10',
  otherAmount: '',
  purpose: 'top',
  name: 'Ama Mensah',
  email: 'ama@example.org',
  message: 'Voor de tuin',
};
/** As Mollie calls what its page speaks; where it speaks no such language it follows the browser. */
const locales = { en: 'en_GB', es: 'es_ES', tr: null, ar: null, uk: null } as const;

describe.each(languages.filter((language) => language !== 'nl'))('in %s', (language) => {
  const { donations: t } = dictionaryIn(language);
  const routes = routesIn(language);

  test('a mistake is said in it, and all that was typed is still there, the language too', async () => {
    const { deps, charged } = await setUpDonations();
    const typed = { ...gift, otherAmount: 'x', email: 'ama@', language };
    const response = await browser(deps)(post(endpoints.donations, typed));
    expect(response.status).toBe(200);
    const page = await documentOf(response);
    expect(page.querySelector('html')?.getAttribute('lang')).toBe(language);
    expect(textAt(page, 'h1')).toBe(t.errors.pageTitle);
    expect(textAt(page, '#email-error')).toContain(t.errors.fields['email-invalid']);
    expect(textAt(page, '[role=alert] a[href="#otherAmount"]')).toBe(t.errors.fields['amount-not-a-number']);
    expect(formOf(page)).toMatchObject(typed);
    expect(await charged()).toEqual([]);
  });

  test('a gift leads to the checkout and back in it, is remembered in it, and can be stopped in it', async () => {
    const { deps, mollie } = await setUpDonations();
    const checkout = locationOf(await browser(deps)(post(endpoints.donations, { ...gift, language })));
    const { payments } = await mollie.control({});
    const { locale } = await paymentAt(mollie.apiEndpoint, payments[0]?.id ?? '');
    expect(locale).toBe(locales[language]);

    const back = new URL(await visit(checkout, 'paid'));
    expect(back.pathname).toBe(routes.donationStatus);
    const status = await documentOf(await answerDonationStatus(deps)(new Request(back)));
    expect(textAt(status, 'h1')).toBe(t.status.titles.paid);
    const links = status.querySelectorAll('a').map((a) => a.getAttribute('href'));
    expect(links).toContain(routes.donate);

    const donationId = (await deps.signer.verify('return', back.searchParams.get('gift') ?? '')) ?? '';
    expect(await deps.ledger.readDonor(donationId)).toMatchObject({ language });
    await processOutbox(deps, { limit: 10, donationId });
    expect(deps.mailer.sent.find(({ kind }) => kind === 'thank-you')).toMatchObject({ language });

    const link = await manageToken(deps.signer, donationId, deps.clock.now());
    const answer = answerMyGift(deps);
    const mine = await documentOf(await answer(get(routes.myGiftOf(link))));
    expect(textAt(mine, 'h1')).toBe(t.myGift.title);
    const actions = mine.querySelectorAll('main form').map((form) => form.getAttribute('action'));
    expect(new Set(actions)).toEqual(new Set([routes.myGift]));
    const stopped = locationOf(await answer(post(routes.myGift, { change: 'stop', link })));
    expect(stopped.startsWith(routes.myGiftOf(link))).toBe(true);
    expect(textAt(await documentOf(await answer(get(stopped))), '.notice')).toBe(t.myGift.notices.stop);

    await answer(post(routes.myGift, { change: 'erase', link }));
    expect(await deps.ledger.readDonor(donationId)).toBeUndefined();
  });

  test('what is no payment can be tried again in it', async () => {
    const { deps } = await setUpDonations();
    const form = { ...gift, frequency: 'once', name: '', email: '', message: '', language };
    const back = new URL(await visit(locationOf(await browser(deps)(post(endpoints.donations, form))), 'canceled'));
    const page = await documentOf(await answerDonationStatus(deps)(new Request(back)));
    expect(textAt(page, 'main form button')).toBe(t.status.retry);
    const retry = page.querySelector('main form')?.getAttribute('action') ?? '';
    const again = await answerDonationStatus(deps)(post(retry, { gift: back.searchParams.get('gift') ?? '' }));
    expect(new URL(await visit(locationOf(again), 'paid')).pathname).toBe(routes.donationStatus);
  });

  test('the answer about a lost link is in it', async () => {
    const { deps } = await setUpDonations();
    const ask = answerManageLink(deps);
    const follow = async (giftEmail: string) => {
      const answer = await ask(post(endpoints.manageLink, { giftEmail, language }));
      return documentOf(await answerMyGift(deps)(get(locationOf(answer), cookieFrom(answer))));
    };
    const sent = await follow('ama@example.org');
    expect(textAt(sent, 'h1')).toBe(t.manageLink.sentTitle);
    const wrong = await follow('ama');
    expect(textAt(wrong, '#giftEmail-error')).toContain(t.manageLink.invalid);
    expect(wrong.querySelector('input[name=language]')?.getAttribute('value')).toBe(language);
  });
});

test.each(['xx', 'EN', '../en', pretendLanguage, ''])('the language "%s" is Dutch', async (language) => {
  const { deps } = await setUpDonations();
  const answer = browser(deps);
  const wrong = await documentOf(await answer(post(endpoints.donations, { ...gift, email: 'ama@', language })));
  expect(textAt(wrong, 'h1')).toBe(dictionaryIn('nl').donations.errors.pageTitle);
  const back = new URL(await visit(locationOf(await answer(post(endpoints.donations, { ...gift, language }))), 'paid'));
  expect(back.pathname).toBe(routesIn('nl').donationStatus);
  const donationId = (await deps.signer.verify('return', back.searchParams.get('gift') ?? '')) ?? '';
  expect(Object.keys((await deps.ledger.readDonor(donationId)) ?? {})).not.toContain('language');
});

test('the form says nothing that no dictionary has, whatever is wrong with it', async () => {
  const { deps } = await setUpDonations();
  const page = {
    ...readDonationPage((await deps.pageShell()).html),
    otherWay: 'Met kaart',
    costs: { fixed: 32, share: 180 },
  };
  const errors = donationFields.map((field) => ({ field, code: 'email-invalid' }) as const);
  const question = { typed: 'ama@gmial.com', suggestedEmail: 'ama@gmail.com' };
  const locale = localeIn(pretendLanguage);
  const shown = donationForm({ page, locale, errors, emailQuestion: question, providers: ['mollie', 'stripe'] });
  const document = parse(shown.toString());
  for (const part of document.querySelectorAll('[lang=nl], optgroup, strong')) part.remove();
  const options = document.querySelectorAll('option').map(({ text }) => text);
  const words = withoutSentences([document.structuredText, ...options].join('\n'));
  expect(words.split('\n').filter((line) => /\p{L}{2}/u.test(line))).toEqual([]);
});

test('the language switch of a page for one donor leads to that page in each language', async () => {
  const { deps, tokenOf } = await setUpDonations();
  const ways = languages.map((language) => `<a href="${routesIn(language).donationFrame}">${language}</a>`).join('');
  const pageShell = async () => {
    const { html, headers } = await deps.pageShell();
    return { html: html.replace('<main>', `${ways}<main>`), headers };
  };
  const back = new URL(
    await visit(locationOf(await browser(deps)(post(endpoints.donations, { ...gift, language: 'tr' }))), 'paid'),
  );
  const page = await documentOf(await answerDonationStatus({ ...deps, pageShell: pageShell })(new Request(back)));
  const token = await tokenOf((await deps.signer.verify('return', back.searchParams.get('gift') ?? '')) ?? '');
  const shown = page.querySelectorAll('body > a').map((way) => way.getAttribute('href'));
  expect(shown).toEqual(languages.map((language) => routesIn(language).donationStatusOf(token)));
});

async function paymentAt(endpoint: string, id: string): Promise<{ locale: string | null }> {
  const headers = { Authorization: `Bearer test_${'a'.repeat(30)}` };
  const response = await fetch(new URL(`/v2/payments/${id}`, endpoint), { headers });
  return z.object({ locale: z.nullable(z.string()) }).parse(await response.json());
}
