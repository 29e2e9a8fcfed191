import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestEmail } from '../../../../src/domain/donations/payments/email-suggestion.ts';

describe('suggestEmail', () => {
  it.each([
    ['gmial.com', 'gmail.com'],
    ['gmail.con', 'gmail.com'],
    ['gmail.co', 'gmail.com'],
    ['gmail.comm', 'gmail.com'],
    ['gmai.com', 'gmail.com'],
    ['gamil.com', 'gmail.com'],
    ['gmail.nl', 'gmail.com'],
    ['GMIAL.com', 'gmail.com'],
    ['hotmial.com', 'hotmail.com'],
    ['hotmail.nll', 'hotmail.nl'],
    ['outlok.com', 'outlook.com'],
    ['iclod.com', 'icloud.com'],
    ['zigo.nl', 'ziggo.nl'],
    ['ziggo.ln', 'ziggo.nl'],
    ['kpmail.nl', 'kpnmail.nl'],
    ['x4all.nl', 'xs4all.nl'],
  ])('for %s asks whether %s was meant', (typed, meant) => {
    expect(suggestEmail(`Anna.de+Vries@${typed}`)).toBe(`Anna.de+Vries@${meant}`);
  });

  it.each([
    'gmail.com',
    'hotmail.nl',
    'me.com',
    'mail.com',
    'yahoo.no',
    'hotmail.be',
    'gmx.net',
    'uva.nl',
    'dome.nl',
    'buurtwerkkamer.nl',
    'bank.coop',
    'fonds.amsterdam',
  ])('leaves %s alone', (domain) => {
    expect(suggestEmail(`anna@${domain}`)).toBeUndefined();
  });

  it('never asks about what it asked for itself, and keeps what stands before the last @', () => {
    const slips = fc
      .constantFrom('gmail.com', 'ziggo.nl', 'hotmail.com')
      .chain((domain) => fc.nat(domain.length - 1).map((at) => domain.slice(0, at) + domain.slice(at + 1)));
    fc.assert(
      fc.property(fc.stringMatching(/^[\w.+@-]{1,20}$/), slips, (name, domain) => {
        const meant = suggestEmail(`${name}@${domain}`);
        if (meant === undefined) return;
        expect(meant.slice(0, meant.lastIndexOf('@'))).toBe(name);
        expect(suggestEmail(meant)).toBeUndefined();
      }),
    );
  });

  it.each(['', 'anna', '@gmial.com', 'anna@'])('has nothing to say about %j', (typed) => {
    expect(suggestEmail(typed)).toBeUndefined();
  });
});
