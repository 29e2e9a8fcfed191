import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { answerDonations } from '../../../functions/donations/donations.ts';
import { answerDonationStatus } from '../../../functions/donations/donation-status.ts';
import { answerManageLink } from '../../../functions/donations/manage-link.ts';
import { answerMyGift } from '../../../functions/donations/my-gift.ts';
import { record } from '../../../src/domain/donations/ledger/books.ts';
import { cents } from '../../../src/domain/donations/money/cents.ts';
import { processOutbox } from '../../../src/domain/donations/outbox/process-outbox.ts';
import { reconcile } from '../../../src/domain/donations/reconcile/reconcile.ts';
import { day } from '../../../src/shared/time.ts';
import { manageLinkValidFor, manageToken } from '../../../src/domain/donations/payments/tokens.ts';
import { donations as t } from '../../../src/i18n/nl/donations.ts';
import { statement } from '../../../src/i18n/nl/statement.ts';
import { endpoints, routes } from '../../../src/routes.ts';
import { readDonationPage, writeDonationPage } from '../../../src/views/ui/page-shell.ts';
import { booksOf } from '../../doubles/fund.ts';
import { visit } from '../../mollie/visit.ts';
import { cookieFrom, documentOf, get, locationOf, post, setUpDonations, textAt } from './donation-setup.ts';

const monthly = { frequency: 'monthly', amount: '10', purpose: 'de-klop', name: 'Ama', email: 'ama@example.org' };

/** A donor whose first gift is paid and who opens the link of the mail. */
async function setUp({
  fields = monthly,
  perVisitor = 100,
}: { readonly fields?: Readonly<Record<string, string>>; readonly perVisitor?: number } = {}) {
  const donations = await setUpDonations({ perVisitor });
  const { deps } = donations;
  const checkout = locationOf(await answerDonations(deps)(post(endpoints.donations, fields)));
  const back = new URL(await visit(checkout, 'paid'));
  await answerDonationStatus(deps)(new Request(back));
  const donationId = (await deps.signer.verify('return', back.searchParams.get('gift') ?? '')) ?? '';
  await processOutbox(deps, { limit: 10, donationId });
  const link = await manageToken(deps.signer, donationId, deps.clock.now());
  const answer = answerMyGift(deps);
  return {
    ...donations,
    answer,
    donationId,
    link,
    look: async () => documentOf(await answer(get(routes.myGiftOf(link)))),
    change: (typed: Readonly<Record<string, string>>) => answer(post(routes.myGift, { link, ...typed })),
    follow: async (response: Response) => answer(get(locationOf(response), cookieFrom(response))),
  };
}

test('the page shows what is given, when the next time is, and what was given', async () => {
  const { look } = await setUp();
  const page = await look();
  expect(textAt(page, '.lead')).toBe('U geeft € 10, elke maand.');
  expect(page.text).toContain('23 december 2026');
  expect(page.querySelectorAll('tbody tr')).toHaveLength(1);
  expect(textAt(page, 'tfoot td')).toBe('€ 10');
});

test('a gift to a room that has left the site goes on, and can be changed and stopped', async () => {
  const { deps, link, change, mollie, clock, donationId } = await setUp();
  const { html, headers } = await deps.pageShell();
  const { rooms, ...rest } = readDonationPage(html);
  const fewer = { ...rest, rooms: rooms.filter(({ slug }) => slug !== 'de-klop') };
  const pageShell = async () => ({
    html: html.replace(/<script[^>]*>.*<\/script>/, writeDonationPage(fewer)),
    headers,
  });
  const page = await documentOf(await answerMyGift({ ...deps, pageShell: pageShell })(get(routes.myGiftOf(link))));
  expect(page.querySelector('.card')?.text).toContain('de-klop');
  clock.advance(31 * day);
  await mollie.control({ advance: 1 });
  const debit = (await mollie.control({})).payments.find(({ status }) => status === 'pending')?.id ?? '';
  await mollie.control({ settle: debit, status: 'paid' });
  await reconcile(deps, { limit: 10 });
  expect(await deps.ledger.totals()).toMatchObject([{ purpose: { room: 'de-klop' }, cents: 2000, gifts: 2 }]);
  expect((await change({ change: 'stop' })).status).toBe(303);
  expect((await booksOf(deps, donationId)).donation.recurring?.stopped).toBe('donor');
});

test('another account is debited from the next month on, after one cent was paid from it', async () => {
  const { deps, look, change, mollie, clock, donationId } = await setUp();
  expect((await look()).querySelector('[data-change="account"] button')?.textContent).toMatch(/^Betaal €\s0,01 vanaf/);
  const { customerId = '' } = (await booksOf(deps, donationId)).donation;
  const [before] = await deps.provider.listSubscriptions(customerId);
  const checkout = locationOf(await change({ change: 'account' }));
  expect(locationOf(await change({ change: 'account' }))).toBe(checkout);
  const back = new URL(await visit(checkout, 'paid'));
  const thanks = await documentOf(await answerDonationStatus(deps)(new Request(back)));
  expect(textAt(thanks, 'h1')).toBe('Uw nieuwe rekening is doorgegeven');
  await processOutbox(deps, { limit: 10 });
  const [after, ...others] = await deps.provider.listSubscriptions(customerId);
  expect(others).toEqual([]);
  expect(after).toEqual({ ...before, mandateId: expect.not.stringMatching(before?.mandateId ?? '') });
  clock.advance(31 * day);
  await mollie.control({ advance: 1 });
  const debits = await deps.provider.listSubscriptionPayments(customerId, after?.id ?? '', 0);
  expect(debits).toMatchObject([{ mandateId: after?.mandateId, amount: { cents: 1000 } }]);
});

test('opening the link a hundred times changes nothing', async () => {
  const { answer, deps, donationId, link } = await setUp();
  const before = await deps.ledger.read(donationId);
  const mails = deps.mailer.sent.length;
  for (let times = 0; times < 100; times += 1) await answer(get(`${routes.myGiftOf(link)}&change=stop&klaar=stop`));
  expect(await deps.ledger.read(donationId)).toEqual(before);
  expect(deps.mailer.sent).toHaveLength(mails);
});

test('another amount and frequency: back to the page, which says so', async () => {
  const { answer, change, deps, donationId } = await setUp();
  const response = await change({ change: 'terms', amount: '7,50', frequency: 'yearly' });
  expect(response.status).toBe(303);
  const page = await documentOf(await answer(get(locationOf(response))));
  expect(textAt(page, '.notice')).toContain(t.myGift.notices.terms);
  expect(textAt(page, '.lead')).not.toContain('€ 10');
  expect((await booksOf(deps, donationId)).donation.recurring?.wanted).toMatchObject({
    amount: 750,
    frequency: 'yearly',
  });
});

test('a pause moves the next time', async () => {
  const { change, look } = await setUp();
  await change({ change: 'pause', months: '2' });
  expect((await look()).text).toContain(t.myGift.pausedUntil('23 februari 2027'));
});

test('stopping stops, and nothing more can be changed', async () => {
  const { change, follow, look, mollie } = await setUp();
  const response = await change({ change: 'stop' });
  expect(response.status).toBe(303);
  const page = await look();
  expect(textAt(page, '.lead')).toBe(t.myGift.stopped.donor);
  expect(page.querySelectorAll('[data-changes] form')).toHaveLength(0);
  expect((await mollie.control({})).subscriptions.map(({ status }) => status)).toEqual(['canceled']);
  const late = await follow(await change({ change: 'terms', amount: '5', frequency: 'monthly' }));
  expect(textAt(await documentOf(late), '.notice')).toBe(t.myGift.problems['not-running']);
});

test('what the provider cannot hear now is written down and said so', async () => {
  const { answer, change, mollie } = await setUp();
  await mollie.control({ fault: 'unavailable' });
  const response = await change({ change: 'stop' });
  expect(response.status).toBe(303);
  const page = await documentOf(await answer(get(locationOf(response))));
  expect(textAt(page, '.notice')).toContain(t.myGift.accepted);
});

test('erasing takes name and address away, and keeps the amount', async () => {
  const { change, deps, donationId, look } = await setUp();
  await change({ change: 'erase' });
  const page = await look();
  expect(page.text).not.toContain('ama@example.org');
  expect(page.text).toContain(t.myGift.erased);
  expect(textAt(page, 'tfoot td')).toBe('€ 10');
  expect(await deps.ledger.readDonor(donationId)).toBeUndefined();
});

test.each([
  ['amount-missing', { amount: '' }],
  ['amount-not-a-number', { amount: 'tien' }],
  ['amount-ambiguous', { amount: '1.234' }],
  ['amount-negative', { amount: '-5' }],
  ['amount-too-small', { amount: '0,50' }],
  ['amount-too-large', { amount: '1001' }],
  ['frequency-unknown', { frequency: 'weekly' }],
  ['pause-unknown', { change: 'pause', months: '4' }],
  ['change-unknown', { change: 'give-me-all' }],
] as const)('a change that is not possible says why and keeps what was typed: %s', async (code, typed) => {
  const { change, follow, deps, donationId, link } = await setUp();
  const before = await deps.ledger.read(donationId);
  const fields = { change: 'terms', amount: '7', frequency: 'monthly', ...typed };
  const response = await change(fields);
  expect([response.status, locationOf(response)]).toEqual([303, `${routes.myGiftOf(link)}&niet=1`]);
  for (let times = 0; times < 2; times += 1)
    expect(textAt(await documentOf(await follow(response)), '.notice')).toBe(t.myGift.errors[code]);
  const page = await documentOf(await follow(response));
  if (fields.change === 'terms') expect(page.querySelector('#amount')?.getAttribute('value')).toBe(fields.amount);
  expect(await deps.ledger.read(donationId)).toEqual(before);
});

test('a browser that keeps no cookies hears that a change was not done', async () => {
  const { change, answer } = await setUp();
  const page = await documentOf(await answer(get(locationOf(await change({ change: 'terms', amount: '0' })))));
  expect(textAt(page, '.notice')).toBe(t.myGift.problems.lost);
});

test.each(['terms', 'pause', 'stop', 'erase', 'nonsense'])(
  'an address says nothing that is not so: %s',
  async (kind) => {
    const { answer, link, change } = await setUp();
    const said = async () =>
      textAt(
        await documentOf(await answer(get(`${routes.myGiftOf(link)}&klaar=${kind}&straks=1`))),
        '.notice[data-tone="good"]',
      );
    expect(await said()).toBeUndefined();
    await change({ change: kind, amount: '12', frequency: 'monthly', months: '1' });
    expect(await said()).toBe(new Map(Object.entries(t.myGift.notices)).get(kind));
  },
);

test('a donor takes all data along, in a file', async () => {
  const { answer, link } = await setUp();
  const response = await answer(get(`${routes.myGiftOf(link)}&download=json`));
  expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="mijn-gift.json"');
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  expect(await response.json()).toMatchObject({
    amount: 1000,
    donor: { email: 'ama@example.org' },
    entries: expect.any(Array),
  });
});

test('a link that is too old, or none of ours, opens nothing but the way to a new one', async () => {
  const { answer, clock, link, change, deps, donationId } = await setUp();
  const before = (await deps.ledger.read(donationId)).length;
  clock.advance(manageLinkValidFor + 1);
  const paths = [routes.myGiftOf(link), routes.myGiftOf('x'), routes.myGift, `${routes.myGiftOf('x')}&download=json`];
  const answers = await Promise.all(paths.map((path) => answer(get(path))));
  expect(answers.map(({ status }) => status)).toEqual([410, 404, 404, 404]);
  for (const response of answers)
    expect((await documentOf(response)).querySelector('form')?.getAttribute('action')).toBe(endpoints.manageLink);
  expect((await change({ change: 'erase' })).status).toBe(410);
  expect((await deps.ledger.read(donationId)).length).toBe(before);
});

test('the token of the return page does not open it', async () => {
  const { answer, donationId, tokenOf } = await setUp();
  expect((await answer(get(routes.myGiftOf(await tokenOf(donationId))))).status).toBe(404);
});

test('a form on another site, and too many changes, are refused', async () => {
  const { answer, link, change, follow } = await setUp({ perVisitor: 1 });
  const elsewhere = post(routes.myGift, { link, change: 'stop' }, { headers: { 'Sec-Fetch-Site': 'cross-site' } });
  expect((await answer(elsewhere)).status).toBe(403);
  await change({ change: 'pause', months: '1' });
  expect((await change({ change: 'stop' })).status).toBe(303);
  const later = await change({ change: 'terms', amount: '9,99', frequency: 'yearly' });
  expect([later.status, later.headers.get('Retry-After')]).toEqual([303, expect.stringMatching(/^\d+$/)]);
  const page = await documentOf(await follow(later));
  expect(textAt(page, '.notice')).toMatch(/Wacht \d+ min/);
  expect(textAt(page, '.notice')).not.toContain('betaald');
  expect(page.querySelector('[name=amount]')?.getAttribute('value')).toBe('9,99');
  expect(page.querySelector('option[selected]')?.getAttribute('value')).toBe('yearly');
});

test('who asks for the link too often keeps the address that was typed, on a page that can be reloaded', async () => {
  const { deps, follow } = await setUp({ perVisitor: 1 });
  const ask = () => answerManageLink(deps)(post(endpoints.manageLink, { giftEmail: 'ama@example.org' }));
  expect(textAt(await documentOf(await follow(await ask())), 'h1')).toBe(t.manageLink.sentTitle);
  const later = await ask();
  expect(Number(later.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(locationOf(later)).not.toContain('ama');
  for (let times = 0; times < 2; times += 1) {
    const page = await documentOf(await follow(later));
    expect(page.querySelector('[name=giftEmail]')?.getAttribute('value')).toBe('ama@example.org');
    expect(textAt(page, '.notice')).not.toContain('betaald');
  }
});

test('what a donor typed is shown as text', async () => {
  const name = '"><img src=x onerror=alert(1)>';
  const { look } = await setUp({ fields: { ...monthly, name } });
  const page = await look();
  expect(page.querySelector('img')).toBeNull();
  expect(textAt(page, '.facts dd')).toBe(name);
});

test('"send me my link" says the same to every address, and mails the right one only', async () => {
  const { deps, follow, settled } = await setUp();
  const ask = async (giftEmail: string) => answerManageLink(deps)(post(endpoints.manageLink, { giftEmail }));
  const [known, unknown] = [await ask('AMA@example.org'), await ask('niemand@example.org')];
  expect([known.status, locationOf(known)]).toEqual([unknown.status, locationOf(unknown)]);
  expect(textAt(await documentOf(await follow(known)), 'h1')).toBe(t.manageLink.sentTitle);
  await settled();
  const links = deps.mailer.sent.filter((mail) => mail.audience === 'donor' && mail.kind === 'manage-links');
  expect(links.map((mail) => (mail.audience === 'donor' ? mail.to.email : ''))).toEqual(['ama@example.org']);
});

test('an answer to "send me my link" does not wait for the mail', async () => {
  const { deps } = await setUp();
  const asleep = { ...deps, afterwards: () => undefined };
  const mails = deps.mailer.sent.length;
  const response = await answerManageLink(asleep)(post(endpoints.manageLink, { giftEmail: 'ama@example.org' }));
  expect(response.status).toBe(303);
  expect(deps.mailer.sent).toHaveLength(mails);
});

test.each(['', 'ama', 'ama@', '<script>'])(
  'an address that is none is asked again, as it was typed: "%s"',
  async (giftEmail) => {
    const { deps, follow } = await setUp();
    const response = await answerManageLink(deps)(post(endpoints.manageLink, { giftEmail }));
    expect(response.status).toBe(303);
    const page = await documentOf(await follow(response));
    expect(textAt(page, '.field-error')).toContain(t.manageLink.invalid);
    expect(page.querySelector('#giftEmail')?.getAttribute('value')).toBe(giftEmail);
  },
);

describe('the statement of a year', () => {
  test('is one click away, says what the books say, and the second time that it is a copy', async () => {
    const { answer, deps, donationId, link, look } = await setUp();
    const before = await deps.ledger.read(donationId);
    const href = (await look()).querySelector('a[href*="overzicht="]')?.getAttribute('href') ?? '';
    expect(href.replaceAll('&amp;', '&')).toBe(routes.statementOf(link, 2026));
    const first = await answer(get(routes.statementOf(link, 2026)));
    expect(first.headers.get('Content-Type')).toBe('application/pdf');
    expect(first.headers.get('Content-Disposition')).toBe('attachment; filename="giften-2026.pdf"');
    expect(first.headers.get('Cache-Control')).toBe('no-store');
    const text = await textOf(first);
    for (const part of ['2026-00001', 'Ama', '€ 10,00', 'De Klop', '23 november 2026']) expect(text).toContain(part);
    expect(text).not.toContain('Kopie');
    expect(await textOf(await answer(get(routes.statementOf(link, 2026))))).toMatch(/Kopie[^]*2026-00001/);
    expect(await deps.ledger.read(donationId)).toEqual(before);
  });

  test('says nothing of mail address, message or tax, and is a tagged file in Dutch with a title', async () => {
    const { answer, link } = await setUp({ fields: { ...monthly, message: 'Geheim bericht' } });
    const file = new Uint8Array(await (await answer(get(routes.statementOf(link, 2026)))).arrayBuffer());
    const sheet = await getDocumentProxy(file);
    const { text } = await extractText(sheet, { mergePages: true });
    expect(text).not.toMatch(/ama@|Geheim|aftrek|ANBI|RSIN|belasting/i);
    const tree = JSON.stringify(await (await sheet.getPage(1)).getStructTree());
    for (const role of ['"H1"', '"H2"', '"Table"', '"TH"', '"TD"']) expect(tree).toContain(role);
    expect(await sheet.getMetadata()).toMatchObject({
      info: { Title: 'Overzicht van uw giften in 2026, 2026-00001', Language: 'nl-NL' },
    });
    expect(await sheet.getMarkInfo()).toMatchObject({ Marked: true });
  });

  test('names the permission by which a debit was made, and none for what the donor paid by hand', async () => {
    const { answer, deps, link, mollie, clock } = await setUp();
    const mandate = /Machtiging (mdt_\w+)/g;
    expect(await textOf(await answer(get(routes.statementOf(link, 2026))))).not.toMatch(mandate);
    clock.advance(31 * day);
    await mollie.control({ advance: 1 });
    const debit = (await mollie.control({})).payments.find(({ status }) => status === 'pending')?.id ?? '';
    await mollie.control({ settle: debit, status: 'paid' });
    await reconcile(deps, { limit: 10 });
    const text = (await textOf(await answer(get(routes.statementOf(link, 2026))))).replaceAll('\n', ' ');
    const { mandateId } = (await deps.provider.readPayment(debit)) ?? {};
    expect([...text.matchAll(mandate)].map(([, id]) => id)).toEqual([mandateId]);
  });

  test('after money went back is another one, with a number of its own', async () => {
    const { answer, deps, donationId, link } = await setUp();
    await answer(get(routes.statementOf(link, 2026)));
    const books = await booksOf(deps, donationId);
    const paymentId = books.donation.payments[0]?.id ?? '';
    const back = { type: 'refund', paymentId, refundId: 're_1', cents: cents(-400), bookedOn: '2026-11-23' } as const;
    await record(deps, books, [back]);
    const text = await textOf(await answer(get(routes.statementOf(link, 2026))));
    for (const part of ['2026-00002', '€ -4,00', '€ 6,00', 'Terugbetaald']) expect(text).toContain(part);
    expect(text).not.toContain('Kopie');
  });

  test('of a year without gifts, or with a bad link, is a page that says so', async () => {
    const { answer, clock, link } = await setUp();
    for (const year of ['2025', 'x', '', '1e3']) {
      const response = await answer(get(`${routes.myGiftOf(link)}&overzicht=${year}`));
      expect(response.status).toBe(404);
      expect((await documentOf(response)).text).toContain(statement.noGifts.text);
    }
    expect((await answer(get(routes.statementOf('x', 2026)))).status).toBe(404);
    clock.advance(manageLinkValidFor + 1);
    expect((await answer(get(routes.statementOf(link, 2026)))).status).toBe(410);
  });
});

async function textOf(response: Response): Promise<string> {
  const { text } = await extractText(new Uint8Array(await response.arrayBuffer()), { mergePages: true });
  return text;
}
