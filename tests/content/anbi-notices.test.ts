import { expect, test } from 'vitest';
import { anbiNotices } from '../../src/content-check/anbi-notices.ts';
import { sentence } from '../../src/content-check/content-file.ts';

const claim = `setting: anbi
status: { type: anbi, since: 2020-01-01, legalName: Stichting Voorbeeld, rsin: '123456782', register: 'https://voorbeeld.nl/' }
email: bestuur@voorbeeld.nl
purpose: Een doel.
policy: { work: a, income: b, assets: c, spending: d }
board: [{ position: voorzitter, name: A. Voorbeeld }]
pay: { board: Niets., staff: Cao. }
size: small
years: [{ year: 2025, activities: verslag, accounts: verslag }]
`;
const report = (available: string) =>
  `---\ntitle: Verslag\nkind: annual-report\nissuer: Wij\nsummary: Een verslag.\navailable: ${available}\n---\n`;

const notices = (anbi: string, available = '{ type: link, url: https://voorbeeld.nl/ }') =>
  anbiNotices(
    {
      files: [
        { path: 'settings/anbi.yml', text: anbi },
        { path: 'documents/verslag.md', text: report(available) },
      ],
    },
    '2026-11-23',
  ).map(sentence);

test('nothing to say of a record that is complete', () => {
  expect(notices(claim)).toEqual([]);
});

test('what the law asks and is not there, in one Dutch sentence each', () => {
  expect(notices(claim.replace('year: 2025', 'year: 2023').replace('size: small', ''))).toMatchInlineSnapshot(`
    [
      "content/settings/anbi.yml › Giften en belasting (ANBI): Dit ontbreekt nog en moet van de wet: of de organisatie groot of klein is.",
      "content/settings/anbi.yml › Giften en belasting (ANBI): Dit ontbreekt nog en moet van de wet: het verslag van wat er is gedaan over 2025.",
      "content/settings/anbi.yml › Giften en belasting (ANBI): Dit ontbreekt nog en moet van de wet: de jaarrekening over 2025.",
    ]
  `);
});

test('accounts that we do not have, or keep back, are not there', () => {
  expect(notices(claim, '{ type: missing }')).toHaveLength(2);
  expect(notices(claim, '{ type: missing }\ndraft: true')).toHaveLength(2);
  expect(notices(claim, '{ type: link, url: https://voorbeeld.nl/ }\ndraft: true')).toHaveLength(2);
});

test('a status that nobody knows is one notice; what the check of the content refuses is none of ours', () => {
  expect(notices('setting: anbi\nstatus: { type: unknown }\n')).toHaveLength(1);
  expect(notices('setting: anbi\nstatus: { type: anbi }\n')).toEqual([]);
});
