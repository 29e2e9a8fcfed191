import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { writeLetter } from '../../functions/mails/write-letter.ts';
import { cents } from '../../src/domain/donations/money/cents.ts';
import { newsOfDoubt } from '../../src/domain/donations/ledger/mails-in-doubt.ts';
import { treasurerAlerts } from '../../src/domain/donations/ledger/outbox-task.ts';
import { actionFor } from '../../src/domain/donations/provider/reason-codes.ts';
import { mails } from '../../src/i18n/nl/mails.ts';
import { readability } from '../../src/plain-dutch/readability.ts';
import { contents, deps, donorMail, gift, single } from './donor-mails.ts';

const link = 'https://buurt.example/doneren/mijn-gift/?link=geheime-link';

const words = (source: string) => source.replaceAll(/\s+/g, '');

describe.each(contents)('$kind, $frequency', (content) => {
  test('text and HTML say the same, and have the link with which a donor sees and stops a gift', async () => {
    const { text, html, to } = await writeLetter(deps, donorMail(content, 'Ama'));
    expect(to).toEqual({ email: 'ama@example.org', name: 'Ama' });
    const page = parse(html);
    for (const paragraph of page.querySelectorAll('p')) expect(words(text)).toContain(words(paragraph.text));
    expect(text).toContain(link);
    expect(page.querySelectorAll('a').map((a) => a.getAttribute('href'))).toContain(link);
  });

  test('offers one thing to do at most, and is drawn by Word as it is elsewhere', async () => {
    const { html } = await writeLetter(deps, donorMail(content, 'Ama'));
    expect(parse(html).querySelectorAll('td[bgcolor] > a').length).toBeLessThanOrEqual(1);
    expect(html).not.toMatch(/\d(?:\.\d+)?r?em\b|<img|background-image/);
  });

  test('is in plain language', async () => {
    const { text } = await writeLetter(deps, donorMail(content, 'Ama'));
    const sentences = text
      .split('\n')
      .filter((line) => /[.!?]$/.test(line))
      .join('\n');
    expect(readability(sentences).readingEase).toBeGreaterThan(70);
    expect(readability(sentences).meanSentenceLength).toBeLessThan(12);
  });
});

test('a mail about money that goes back names the amount, what it was for, and when it comes', async () => {
  const content = {
    ...gift,
    kind: 'refunded',
    refunded: cents(500),
    given: cents(1000),
    paidOn: '2026-11-23',
    bookedOn: '2026-12-01',
  } as const;
  const { subject, text } = await writeLetter(deps, donorMail(content));
  expect(subject).toBe('U krijgt €\u00A05 van ons terug');
  for (const fact of [
    '€\u00A05 terug',
    'kamer De Klop',
    'een paar dagen',
    '23 november 2026',
    '1 december 2026',
    'AB12CD34',
  ])
    expect(text).toContain(fact);
  expect(text).not.toContain('stoppen');
});

test('a thank-you that is sent again says that it is a copy', async () => {
  const copy = await writeLetter(deps, donorMail({ ...single, kind: 'thank-you', paidOn: '2026-11-23', isCopy: true }));
  const first = await writeLetter(deps, donorMail({ ...single, kind: 'thank-you', paidOn: '2026-11-23' }));
  expect(copy.subject).toBe(`Kopie: ${first.subject}`);
  expect(copy.text).toContain(mails.thankYou.copy);
  expect(first.text).not.toMatch(/kopie/i);
});

test('a thank-you mail names amount, purpose, date and number', async () => {
  const { subject, text } = await writeLetter(deps, donorMail({ ...single, kind: 'thank-you', paidOn: '2026-11-23' }));
  expect(subject).toBe('Bedankt voor uw gift van €\u00A01.234,50');
  for (const fact of ['€\u00A01.234,50', 'het BuurtWerkKamerFonds', '23 november 2026', 'AB12CD34'])
    expect(text).toContain(fact);
  expect(text).toContain('Er gaat niet nog eens geld van uw rekening.');
});

test('of a monthly gift the subject says monthly, and the text when the next debit comes and how to stop', async () => {
  const content = { ...gift, kind: 'thank-you', paidOn: '2026-11-23', nextDebit: '2026-12-23' } as const;
  const { subject, text } = await writeLetter(deps, donorMail(content));
  expect(subject).toContain('per maand');
  expect(text).toContain('23 december 2026');
  expect(text).toContain('Via deze link bekijkt u uw gift.');
  expect(text).toContain('kamer De Klop');
});

test('of a failed debit the mail has a link to pay what was missed, and no promise of "once" for what was paid so', async () => {
  const missed = { amount: cents(1050), token: 'inhalen' };
  const failed = { ...gift, kind: 'debit-failed', advice: 'ask-your-bank', failed: missed.amount, missed } as const;
  const { subject, text, html } = await writeLetter(deps, donorMail(failed));
  // Whatever the gift is by now: here € 10.
  expect(subject).toContain('€\u00A010,50');
  expect(text).not.toContain('€\u00A010,00');
  const href = 'https://buurt.example/doneren/alsnog/?link=inhalen';
  expect(text).toContain(`Betaal nu €\u00A010,50:\n${href}`);
  expect(parse(html).querySelector(`a[href="${href}"]`)?.text).toBe('Betaal nu €\u00A010,50');
  const thanks = { ...single, kind: 'thank-you', paidOn: '2026-11-23', insteadOfDebit: true } as const;
  expect((await writeLetter(deps, donorMail(thanks))).text).not.toContain('niet nog eens geld');
});

test('a change of amount names the amount of before, and a pause the day on which it ends and nothing else', async () => {
  const before = { amount: cents(1000), frequency: 'monthly' } as const;
  const change = { ...gift, kind: 'subscription-changed', before, nextDebit: '2026-12-23' } as const;
  const other = await writeLetter(deps, donorMail(change));
  expect(other.subject).toBe('Veranderd: u geeft nu €\u00A01.234,50 per maand');
  expect(other.text).toContain('Eerst gaf u €\u00A010 per maand.');
  const pause = await writeLetter(deps, donorMail({ ...change, before: gift, pausedUntil: '2026-12-23' }));
  expect(pause.subject).toBe('Uw gift staat stil tot 23 december 2026');
  expect(pause.text).toContain('Tot 23 december 2026 gaat er niets van uw rekening.');
  expect(pause.text).not.toMatch(/veranderd|Eerst gaf/);
});

test.each([true, false])(
  'after a stop it says what still comes, and not also that nothing does: %s',
  async (underWay) => {
    const stop = { ...gift, kind: 'subscription-stopped', reason: 'donor', debitUnderWay: underWay } as const;
    const { text } = await writeLetter(deps, donorMail(stop));
    expect([text.includes(mails.stopped.nothingMore), text.includes('misschien nog')]).toEqual([!underWay, underWay]);
  },
);

test('an answer of a donor goes to who receives the gifts, and where the settings name no address, to the treasurer', async () => {
  const thanks = donorMail({ ...single, kind: 'thank-you', paidOn: '2026-11-23' });
  const receiver = { publicName: 'Het fonds', email: 'vragen@buurt.example' };
  const { replyTo } = await writeLetter({ ...deps, receiver: () => Promise.resolve(receiver) }, thanks);
  expect(replyTo).toEqual({ name: receiver.publicName, email: receiver.email });
  const { replyTo: toTreasurer } = await writeLetter(deps, thanks);
  expect(toTreasurer).toEqual({ email: deps.treasurer });
});

test('asks who gives once to give every month, with the form set to that', async () => {
  const thanks = { ...single, kind: 'thank-you', paidOn: '2026-11-23' } as const;
  const href = 'https://buurt.example/doneren/?keer=monthly';
  expect((await writeLetter(deps, donorMail({ ...thanks, invites: true }))).text).toContain(href);
  expect((await writeLetter(deps, donorMail(thanks))).text).not.toContain(href);
});

test('a room that is gone from the site keeps its slug, and the mail goes out', async () => {
  const content = { ...gift, kind: 'mandate-gone', purpose: { kind: 'room', room: 'weg' } } as const;
  expect((await writeLetter(deps, donorMail(content))).text).toContain('kamer weg');
});

test('a gift of a test says so first', async () => {
  const { subject, text } = await writeLetter(deps, { ...donorMail({ ...gift, kind: 'mandate-gone' }), mode: 'test' });
  expect(subject).toMatch(/^\[proef\]/);
  expect(text).toContain('Dit is een proef.');
});

test('a name cannot become HTML', async () => {
  const { html, text } = await writeLetter(deps, donorMail({ ...gift, kind: 'mandate-gone' }, '<img src=x onerror=1>'));
  expect(parse(html).querySelector('img')).toBeNull();
  expect(text).toContain('<img src=x onerror=1>');
});

test('the treasurer is told until when no cards are taken, in the time of the Netherlands', async () => {
  const about = String(Date.parse('2026-11-23T13:30:00Z'));
  const mail = {
    id: 'x',
    mode: 'live',
    audience: 'treasurer',
    kind: 'card-testing',
    donationId: 'abcdefgh-1',
  } as const;
  const { to, text } = await writeLetter(deps, { ...mail, about });
  expect(to).toEqual({ email: 'geld@buurt.example' });
  expect(text).toMatch(/kaart kan tot 23 november 2026 om 14:30 niet/);
  expect(text).toContain('ABCDEFGH (abcdefgh-1)');
});

test('of a payment that somebody denied the mail does not say that the donor did', async () => {
  const { donor } = actionFor('FRAD');
  if (donor === undefined) throw new Error('There is no mail.');
  const { text } = await writeLetter(
    deps,
    donorMail({ ...gift, kind: 'charged-back', advice: donor, takenBack: cents(1000), bookedOn: '2026-12-01' }),
  );
  expect(text).not.toContain('zelf teruggehaald');
  expect(text).toContain('Bij de bank is gezegd dat deze betaling niet klopt.');
  // What went back, not what the gift has become since.
  expect(text).toMatch(/^Bedrag: €\s10$/mu);
});

test('the treasurer reads in Dutch what keeps failing', async () => {
  const mail = {
    id: 'x',
    mode: 'live',
    audience: 'treasurer',
    kind: 'action-failing',
    donationId: 'abcdefgh-1',
  } as const;
  expect((await writeLetter(deps, { ...mail, about: 'request-refund:w1' })).text).toContain(
    'Dit lukt niet: terugbetalen vragen',
  );
});

test.each([1, 3])('all who decide are told of %i messages that wait, with the way there', async (count) => {
  const mail = { id: 'x', mode: 'live', audience: 'moderators', kind: 'messages-waiting', count } as const;
  const { to, also, subject, text, html } = await writeLetter(deps, mail);
  expect([to, ...(also ?? [])]).toEqual(deps.moderators);
  expect(subject).toContain(count === 1 ? 'een bericht' : '3 berichten');
  expect(text).toContain('https://buurt.example/admin/berichten/');
  expect(parse(html).querySelector('a')?.getAttribute('href')).toBe('https://buurt.example/admin/berichten/');
  expect(readability(text.replaceAll(/\S+:\n\S+/g, '')).readingEase).toBeGreaterThan(70);
});

test.each([1, 40])('the treasurer is told of %i mails in doubt, with the way to them', async (count) => {
  const { about = '' } = newsOfDoubt(count, 1_764_547_200_000);
  const mail = {
    id: 'x',
    mode: 'live',
    audience: 'treasurer',
    kind: 'mails-in-doubt',
    donationId: 'abcdefgh-1',
    about,
  } as const;
  const { to, text } = await writeLetter(deps, mail);
  expect(to).toEqual({ email: 'geld@buurt.example' });
  expect(text).toContain(count === 1 ? 'Het gaat om 1 mail.' : 'Het gaat om 40 mails.');
  expect(text).toContain('https://buurt.example/beheer/aandacht/');
  expect(text).not.toContain('abcdefgh');
});

test.each(treasurerAlerts.filter((kind) => kind !== 'card-testing' && kind !== 'mails-in-doubt'))(
  'the treasurer is told about %s, by id and never by name',
  async (kind) => {
    const mail = {
      id: 'x',
      mode: 'live',
      audience: 'treasurer',
      kind,
      donationId: 'abcdefgh-1',
      about: 'tr_1',
    } as const;
    const { to, subject, text } = await writeLetter(deps, mail);
    expect(to).toEqual({ email: 'geld@buurt.example' });
    expect(subject.length).toBeGreaterThan(10);
    expect(text).toContain('ABCDEFGH (abcdefgh-1)');
    expect(text).toContain('tr_1');
  },
);

test.each(contents.filter(({ kind }) => kind !== 'manage-links'))(
  'speaks of stopping only while there is something to stop: $kind',
  async (content) => {
    const { text } = await writeLetter(deps, donorMail(content));
    const hasEnded =
      ['charged-back', 'mandate-gone', 'subscription-stopped'].includes(content.kind) || !('nextDebit' in content);
    expect(text.includes(mails.manage.recurring)).toBe(!hasEnded);
  },
);
