import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDonationRequest } from '../../../../src/domain/donations/payments/donation-request.ts';
import { isPublicName, isPublishable, publicText } from '../../../../src/domain/donations/ledger/shared-message.ts';
import { dutch } from '../../../../src/views/ui/locale.ts';
import { giftMessages } from '../../../../src/views/donations/gift-messages.ts';

const links = [
  'https://voorbeeld.nl',
  'HTTP://VOORBEELD.NL',
  'ftp://x',
  'www.voorbeeld',
  'voorbeeld.nl',
  'VOORBEELD.NL/pad?x=1',
  'voorbeeld .nl',
  'voorbeeld．nl',
  'voorbeeld。nl',
  'voor\u200Bbeeld\u200B.\u200Bnl',
  'münchen.de',
  'bit.ly/abc',
  'javascript:alert(1)',
  'mailto:a',
];
const addresses = ['a@b', 'ama@example.org', 'ama @ example', 'ama＠example', 'a\u200B@\u200Bb'];
const markup = [
  '<b>',
  '</p>',
  '< script',
  '<!-- x',
  '[hier](x',
  '[url=x',
  '[b]',
  '&lt;',
  '&#60;',
  '<\u200Bb>',
  '＜b＞',
];

describe('a message for the site', () => {
  test.each([
    'Voor de tuin en de keuken!',
    'Wat fijn dat jullie er zijn. Ga zo door.',
    'Liefs <3',
    'Voor oma (93), met € 10,50',
    'Om 14.30 uur samen koffie',
    'Dank u wel...',
    'Groetjes 👩‍👩‍👧 ❤️',
    '5 > 3',
    'Eerste regel\n\nTweede regel',
    'Teşekkürler / شكرا جزيلا',
  ])('may say %j', (text) => {
    expect(isPublishable(text)).toBe(true);
  });

  test.each([...links, ...addresses, ...markup])('may not hold %j', (part) => {
    for (const text of [part, `Kijk: ${part} !`, `\n${part}\n`]) expect(isPublishable(text)).toBe(false);
  });

  test('with a link, address or markup anywhere in it never gets past the form', () => {
    const words = string({ unit: 'grapheme', maxLength: 60 });
    assert(
      property(words, constantFrom(...links, ...addresses, ...markup), words, (before, part, after) => {
        const parsed = parseDonationRequest(
          { amount: '10', email: 'a@example.org', message: `${before} ${part} ${after}`, shareMessage: 'yes' },
          new Set(),
        );
        expect(parsed.ok).toBe(false);
      }),
    );
  });

  test('is only words on the page, whatever was approved', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 200 }), string({ unit: 'binary', maxLength: 40 }), (text, name) => {
        const shown = [{ donationId: 'd', text, name, givenAt: 0 }];
        const page = giftMessages(shown, 'live', dutch).toString();
        const tags = new Set([...page.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag));
        const plain = giftMessages([{ donationId: 'd', text: 'x', name: 'x', givenAt: 0 }], 'live', dutch).toString();
        const ours = new Set([...plain.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag));
        expect([...tags].filter((tag) => !ours.has(tag))).toEqual([]);
      }),
    );
  });

  test('is shown without what turns letters around or hides them', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        expect(publicText(text)).not.toMatch(/(?!\n)\p{Cc}|[\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u);
        expect(publicText(publicText(text))).toBe(publicText(text));
      }),
    );
  });
});

describe('what is asked for', () => {
  const typed = { amount: '10', email: 'a@example.org', message: 'Succes', shareMessage: 'yes', shareName: 'Ama' };
  const donorOf = (more: object) => {
    const parsed = parseDonationRequest({ ...typed, ...more }, new Set());
    return parsed.ok ? parsed.request.donor : parsed.errors;
  };

  test('is nothing without a tick, and then a message may hold anything', () => {
    expect(donorOf({ shareMessage: '', message: 'Zie www.voorbeeld.nl', shareName: '1' })).toEqual({
      email: 'a@example.org',
      message: 'Zie www.voorbeeld.nl',
    });
  });

  test('is nothing without a message', () => {
    expect(donorOf({ message: ' ' })).toEqual({ email: 'a@example.org' });
  });

  test('is a name or none, and never the name of the giver by itself', () => {
    expect(donorOf({ name: 'Ama Mensah' })).toMatchObject({ share: { name: 'Ama' } });
    expect(donorOf({ name: 'Ama Mensah', shareName: '' })).toMatchObject({ share: {} });
    expect(donorOf({ name: 'Ama Mensah', shareName: '' })).not.toHaveProperty('share.name');
  });

  test('needs an address, to which the link goes that takes it back', () => {
    expect(donorOf({ email: '' })).toEqual([{ field: 'email', code: 'email-required-to-share' }]);
  });
});

test.each(['Ama', 'Jan-Willem', "D'Arcy", 'Noël', 'فاطمة', 'An.'])('%j is a name for the site', (name) => {
  expect(isPublicName(name)).toBe(true);
});

test.each(['', '06 12345678', 'ama@b', 'voorbeeld.nl', '<b>', 'a'.repeat(31), 'Ama\nBo', ' Ama', '-'])(
  '%j is no name for the site',
  (name) => {
    expect(isPublicName(name)).toBe(false);
  },
);
