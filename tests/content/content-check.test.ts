import { parseFrontmatter } from 'astro/markdown';
import { expect, test } from 'vitest';
import { textPages } from '../../src/collections/pages.ts';
import { checkContent } from '../../src/content-check/check-content.ts';
import { deadLinks } from '../../src/content-check/check-links.ts';
import { sentence } from '../../src/content-check/content-file.ts';
import { isProblem, parseEntry } from '../../src/content-check/parse-entry.ts';

const room = `---
name: De Kamer
city: utrecht
neighbourhood: Overvecht
summary: Een kamer.
status:
  type: open
  asOf: 2026-11
access: { stepFree: yes, lift: 'no', toilet: unknown, parking: unknown }
checked: 2026-11-23
---

Welkom.
`.replace('stepFree: yes', "stepFree: 'yes'");

const activity = `---
title: Samen eten
room: de-kamer
kind: eating-together
summary: We eten samen.
audience: everyone
when: { type: weekly, days: [monday], starts: '12:00', ends: '13:00' }
price: { type: free }
join: { type: walk-in }
---
`;

const news = `---
title: Nieuws
date: 2026
summary: Er is nieuws.
---

Tekst.
`;

const document = `---
title: Verslag
kind: annual-report
issuer: De Kamer
summary: Een verslag.
available: { type: file, file: ./verslag.pdf }
---
`;

const sound = {
  'settings/organisation.yml': 'setting: organisation\nname: Kamers\ntagline: Kamers.\n',
  'settings/navigation.yml': 'setting: navigation\nmenu:\n  - rooms\n',
  'settings/donations.yml':
    'setting: donations\nfund: Fonds\nintro: Geef.\npresets: [{ cents: 1000, makesPossible: Soep. }]\n',
  'settings/glossary.yml': 'setting: glossary\nwords: []\n',
  'settings/anbi.yml': 'setting: anbi\nstatus: { type: unknown }\n',
  'settings/accounts.yml': 'setting: accounts\n',
  'settings/languages.yml': 'setting: languages\n',
  'rooms/de-kamer.md': room,
  'activities/samen-eten.md': activity,
  'news/nieuws.md': news,
  'documents/verslag.md': document,
  ...Object.fromEntries(
    textPages.map((page) => [`pages/${page}.md`, '---\ntitle: Kop\nsummary: Zin.\n---\n\nTekst.\n']),
  ),
};
const soundAssets = ['documents/verslag.pdf', 'rooms/deur.jpg'];

function check(changed: Readonly<Record<string, string>> = {}, assets = soundAssets) {
  const files = Object.entries({ ...sound, ...changed }).map(([path, text]) => ({ path, text }));
  return checkContent({ files, assets: new Set(assets) });
}

const sentences = (...given: Parameters<typeof check>) => check(...given).problems.map(sentence);

/** The sentences about one file of the sound folder in which one piece was put in the place of another. */
function broken(path: keyof typeof sound, piece: string, instead: string): string {
  expect(sound[path]).toContain(piece);
  return sentences({ [path]: sound[path].replace(piece, instead) }).join('\n');
}

test('a sound folder has no problems', () => {
  expect(sentences()).toEqual([]);
});

test('an empty field goes by the names of the form and of the file', () => {
  expect(broken('rooms/de-kamer.md', 'asOf: 2026-11', 'asOf:')).toMatchInlineSnapshot(
    `"content/rooms/de-kamer.md › Is de kamer open? › Op welke dag wist u dit? (asOf): dit veld is nog leeg."`,
  );
});

test('a field that is not there is empty', () => {
  expect(broken('rooms/de-kamer.md', 'name: De Kamer\n', '')).toMatchInlineSnapshot(
    `"content/rooms/de-kamer.md › Naam (name): dit veld is nog leeg."`,
  );
});

test('a field that does not exist is named, and so is the one it should have been', () => {
  expect(broken('rooms/de-kamer.md', 'city:', 'stad:')).toMatchInlineSnapshot(`
    "content/rooms/de-kamer.md › Stad (city): dit veld is nog leeg.
    content/rooms/de-kamer.md: dit veld bestaat niet: stad. Kijk of de naam goed gespeld is."
  `);
});

test('a choice is one of the list', () => {
  expect(broken('rooms/de-kamer.md', 'city: utrecht', 'city: rotterdam')).toMatchInlineSnapshot(
    `"content/rooms/de-kamer.md › Stad (city): kies een van deze waarden: amsterdam, utrecht."`,
  );
});

test('a shape is one of the list', () => {
  expect(broken('rooms/de-kamer.md', 'type: open', 'type: dicht')).toMatchInlineSnapshot(
    `"content/rooms/de-kamer.md › Is de kamer open? › type: kies een van deze waarden: open, moved, closed, unknown."`,
  );
});

test('a shape has to be chosen', () => {
  expect(broken('activities/samen-eten.md', '{ type: walk-in }', '{}')).toMatchInlineSnapshot(
    `"content/activities/samen-eten.md › Hoe doet u mee? › type: dit veld is nog leeg."`,
  );
});

test('a number is no text', () => {
  expect(broken('rooms/de-kamer.md', 'name: De Kamer', 'name: 12')).toMatchInlineSnapshot(
    `"content/rooms/de-kamer.md › Naam (name): hier hoort tekst."`,
  );
});

test('a text that is too long', () => {
  expect(broken('news/nieuws.md', 'title: Nieuws', `title: ${'lang '.repeat(30)}`)).toMatchInlineSnapshot(
    `"content/news/nieuws.md › Kop (title): deze tekst is te lang; er passen 90 tekens in."`,
  );
});

test('an item of a list goes by its number', () => {
  const notices = `notices:\n  - { title: Dicht, text: Dicht., from: 2026-12-01, until: 2026-12-02 }\n  - { title: Open, text: Open., from: 2026-13-01, until: 2026-12-02 }\nchecked:`;
  expect(broken('rooms/de-kamer.md', 'checked:', notices)).toMatchInlineSnapshot(
    `"content/rooms/de-kamer.md › Mededelingen › nummer 2 › Vanaf (from): dit is geen datum. Schrijf hem zo: 2026-11-23."`,
  );
});

test.each(['2026-02-30', '2026-11-31', '2026-13-01', '23-11-2026'])('%s is no day', (day) => {
  expect(broken('rooms/de-kamer.md', 'checked: 2026-11-23', `checked: ${day}`)).toBe(
    'content/rooms/de-kamer.md › Laatst nagekeken op (checked): dit is geen datum. Schrijf hem zo: 2026-11-23.',
  );
});

test('a period does not end before it begins', () => {
  const notices = `notices:\n  - { title: Dicht, text: Dicht., from: 2026-12-03, until: 2026-12-02 }\nchecked:`;
  expect(broken('rooms/de-kamer.md', 'checked:', notices)).toMatchInlineSnapshot(
    `"content/rooms/de-kamer.md › Mededelingen › nummer 1 › Tot en met (until): deze dag ligt voor de eerste dag."`,
  );
});

test('an activity does not end before it begins, and has a day', () => {
  expect(broken('activities/samen-eten.md', "ends: '13:00'", "ends: '11:00'")).toMatchInlineSnapshot(
    `"content/activities/samen-eten.md › Wanneer? › Tot (ends): deze tijd is niet later dan de tijd waarop het begint."`,
  );
  expect(broken('activities/samen-eten.md', 'days: [monday]', 'days: []')).toMatchInlineSnapshot(
    `"content/activities/samen-eten.md › Wanneer? › Dagen (days): hier hoort er minstens 1 te staan."`,
  );
  expect(broken('activities/samen-eten.md', 'days: [monday], ', '')).toMatchInlineSnapshot(
    `"content/activities/samen-eten.md › Wanneer? › Dagen (days): hier hoort er minstens 1 te staan."`,
  );
});

test('opening hours have days and are not the wrong way round', () => {
  const hours = `openingHours:\n  weekly:\n    - { opens: '17:00', closes: '09:00', days: [monday] }\n    - { opens: '09:00', closes: '17:00' }\nchecked:`;
  expect(broken('rooms/de-kamer.md', 'checked:', hours)).toMatchInlineSnapshot(`
    "content/rooms/de-kamer.md › Openingstijden › Elke week › nummer 1 › Tot (closes): deze tijd is niet later dan de tijd waarop het begint.
    content/rooms/de-kamer.md › Openingstijden › Elke week › nummer 2 › Dagen (days): hier hoort er minstens 1 te staan."
  `);
});

test('opening hours without any period', () => {
  expect(broken('rooms/de-kamer.md', 'checked:', 'openingHours: {}\nchecked:')).toMatchInlineSnapshot(
    `"content/rooms/de-kamer.md › Openingstijden › Elke week (weekly): hier hoort er minstens 1 te staan."`,
  );
});

test('an entry that is named exists', () => {
  expect(broken('activities/samen-eten.md', 'room: de-kamer', 'room: de-klop')).toMatchInlineSnapshot(
    `"content/activities/samen-eten.md › Kamer (room): de-klop bestaat niet. Er is geen bestand content/rooms/de-klop.md."`,
  );
  expect(broken('news/nieuws.md', 'date: 2026', 'date: 2026\nrooms: [de-kamer, weg]')).toMatchInlineSnapshot(
    `"content/news/nieuws.md › Over welke kamers? › nummer 2: weg bestaat niet. Er is geen bestand content/rooms/weg.md."`,
  );
});

test('a picture exists and is described', () => {
  const pictures = 'pictures:\n  - { src: ./weg.jpg, alt: De deur }\n  - { src: ./deur.jpg }\nchecked:';
  expect(broken('rooms/de-kamer.md', 'checked:', pictures)).toMatchInlineSnapshot(`
    "content/rooms/de-kamer.md › Foto's › nummer 2 › Wat ziet u op de foto? (alt): dit veld is nog leeg.
    content/rooms/de-kamer.md › Foto's › nummer 1 › Foto (src): het bestand ./weg.jpg bestaat niet."
  `);
});

test('a PDF exists', () => {
  expect(sentences({}, []).join('\n')).toMatchInlineSnapshot(
    `"content/documents/verslag.md › Waar staat het hele stuk? › PDF (file): het bestand ./verslag.pdf bestaat niet."`,
  );
});

test('pictures in a text exist, are described and stand beside it', () => {
  const text = '![Soep](./soep.jpg) ![](./x.jpg)\n\n![Soep](https://elders.example/soep.jpg)';
  expect(broken('news/nieuws.md', 'Tekst.', text)).toMatchInlineSnapshot(`
    "content/news/nieuws.md › tekst › regel 7: de foto ./x.jpg heeft geen uitleg voor mensen die de foto niet zien. Zet die tussen de haken: ![uitleg](./x.jpg).
    content/news/nieuws.md › tekst › regel 9: de foto https://elders.example/soep.jpg staat niet naast het bericht. Schrijf het zo: ./foto.jpg.
    content/news/nieuws.md › tekst › regel 7: het bestand ./soep.jpg bestaat niet.
    content/news/nieuws.md › tekst › regel 7: het bestand ./x.jpg bestaat niet."
  `);
});

test('a text runs no code', () => {
  const text = [
    'Hallo <script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<iframe src="https://elders.example"></iframe>',
    '[klik](javascript:alert(1)) [klik][2]',
    '[2]: vbscript:x',
    '`<script>` als voorbeeld mag, 3 < 4 ook, en <https://movisie.nl>.',
  ].join('\n\n');
  expect(broken('news/nieuws.md', 'Tekst.', text)).toMatchInlineSnapshot(`
    "content/news/nieuws.md › tekst › regel 7: hier staat HTML-code: <script>. Dat kan niet; schrijf gewone tekst of Markdown.
    content/news/nieuws.md › tekst › regel 7: hier staat HTML-code: </script>. Dat kan niet; schrijf gewone tekst of Markdown.
    content/news/nieuws.md › tekst › regel 9: hier staat HTML-code: <img src=x onerror=alert(1)>. Dat kan niet; schrijf gewone tekst of Markdown.
    content/news/nieuws.md › tekst › regel 11: hier staat HTML-code: <iframe src="https://elders.example">. Dat kan niet; schrijf gewone tekst of Markdown.
    content/news/nieuws.md › tekst › regel 13: de link javascript:alert(1) kan niet. Begin met /, https://, mailto: of tel:.
    content/news/nieuws.md › tekst › regel 15: de link vbscript:x kan niet. Begin met /, https://, mailto: of tel:."
  `);
});

test.each(['java\nscript:alert(1)', 'data:text/html,x', 'JAVASCRIPT:x', ' javascript:x'])(
  'the link %j is refused',
  (url) => {
    expect(broken('news/nieuws.md', 'Tekst.', `[klik](<${url.replace('\n', '&#10;')}>)`)).toContain(
      'kan niet. Begin met /',
    );
  },
);

test('mistakes in the notation have their line', () => {
  expect(broken('news/nieuws.md', 'summary: Er is nieuws.', 'summary: Let op: er is nieuws.')).toMatchInlineSnapshot(
    `"content/news/nieuws.md › regel 4: hier klopt de opmaak niet. Staat er een dubbele punt of een aanhalingsteken in de tekst? Zet dan de hele tekst tussen "aanhalingstekens"."`,
  );
  expect(broken('news/nieuws.md', 'date: 2026', 'date: 2026\ntitle: Nog een')).toMatchInlineSnapshot(
    `"content/news/nieuws.md › regel 4: dit veld staat er twee keer."`,
  );
  expect(broken('news/nieuws.md', 'summary: Er', "summary: 'Er")).toMatchInlineSnapshot(
    `"content/news/nieuws.md › regel 5: hier mist een aanhalingsteken of een haakje aan het eind."`,
  );
  expect(broken('settings/organisation.yml', 'name: Kamers', '\tname: Kamers')).toMatchInlineSnapshot(
    `"content/settings/organisation.yml › regel 2: gebruik spaties, geen tabs."`,
  );
});

test('a file without fields', () => {
  expect(sentences({ 'news/nieuws.md': 'Alleen tekst.\n' })).toMatchInlineSnapshot(`
    [
      "content/news/nieuws.md: de velden ontbreken. Zet ze bovenaan, tussen twee regels met ---.",
    ]
  `);
});

test('a file that belongs to no collection', () => {
  const files = { 'nieuws/oud.md': news, 'README.md': '', 'news/2026/oud.md': news, 'settings/menu.yml': '' };
  expect(sentences(files, [...soundAssets, 'news/notulen.docx']).join('\n')).toMatchInlineSnapshot(`
    "content/news/notulen.docx: dit bestand hoort hier niet. Zet een bericht als .md direct in content/news/.
    content/nieuws/oud.md: dit bestand hoort nergens bij. Mappen zijn: news, activities, rooms, questions, documents, pages. Instellingen zijn: settings/organisation.yml, settings/navigation.yml, settings/donations.yml, settings/anbi.yml, settings/accounts.yml, settings/glossary.yml, settings/languages.yml.
    content/README.md: dit bestand hoort nergens bij. Mappen zijn: news, activities, rooms, questions, documents, pages. Instellingen zijn: settings/organisation.yml, settings/navigation.yml, settings/donations.yml, settings/anbi.yml, settings/accounts.yml, settings/glossary.yml, settings/languages.yml.
    content/news/2026/oud.md: dit bestand hoort hier niet. Zet een bericht als .md direct in content/news/.
    content/settings/menu.yml: dit bestand hoort nergens bij. Mappen zijn: news, activities, rooms, questions, documents, pages. Instellingen zijn: settings/organisation.yml, settings/navigation.yml, settings/donations.yml, settings/anbi.yml, settings/accounts.yml, settings/glossary.yml, settings/languages.yml."
  `);
});

test('a name that cannot be an address', () => {
  expect(sentences({ 'news/Groot Nieuws.md': news })).toMatchInlineSnapshot(`
    [
      "content/news/Groot Nieuws.md: gebruik in de naam van het bestand alleen kleine letters, cijfers en streepjes; de naam wordt het adres.",
    ]
  `);
});

test('a setting that is missing', () => {
  const files = Object.entries(sound)
    .filter(([path]) => path !== 'settings/donations.yml')
    .map(([path, text]) => ({ path, text }));
  expect(checkContent({ files, assets: new Set(soundAssets) }).problems.map(sentence)).toMatchInlineSnapshot(`
    [
      "content/settings/donations.yml: dit bestand ontbreekt.",
    ]
  `);
});

test('all problems come at once', () => {
  expect(
    sentences({ 'news/nieuws.md': '---\n---\n', 'rooms/de-kamer.md': '---\nname: x\n---\n' }).length,
  ).toBeGreaterThan(5);
});

test('links lead to pages and to places on them', () => {
  const anchors = new Map([
    ['/kamers/de-kamer/', new Set(['tijden'])],
    ['/nieuws/nieuws/', new Set(['hier'])],
    ['/agenda/alles.ics', new Set<string>()],
  ]);
  const site = {
    has: (path: string) => anchors.has(path),
    anchorsOf: (path: string) => anchors.get(path) ?? new Set(),
  };
  const text = `[a](/kamers/de-kamer/#tijden) [b](/kamers/de-kamer) [c](/weg/) [d](/kamers/de-kamer/?x=1#weg) [e](#hier) [f](#weg)
[g](de-kamer.md) [h](https://elders.example) [i](mailto:a@b.nl) [j](/agenda/alles.ics) [k][k]

[k]: /ook-weg/`;
  const { links, problems } = check({ 'news/nieuws.md': news.replace('Tekst.', text) });
  expect(problems).toEqual([]);
  expect(deadLinks(links, site).map(sentence).join('\n')).toMatchInlineSnapshot(`
    "content/news/nieuws.md › tekst › regel 7: de link /kamers/de-kamer werkt niet. Zet een / achter het adres.
    content/news/nieuws.md › tekst › regel 7: de link /weg/ werkt niet. Er is geen pagina /weg/.
    content/news/nieuws.md › tekst › regel 7: de link /kamers/de-kamer/?x=1#weg werkt niet. Op de pagina /kamers/de-kamer/ is geen plek #weg.
    content/news/nieuws.md › tekst › regel 7: de link #weg werkt niet. Op de pagina /nieuws/nieuws/ is geen plek #weg.
    content/news/nieuws.md › tekst › regel 8: de link de-kamer.md werkt niet. Schrijf het hele adres, met een / vooraan.
    content/news/nieuws.md › tekst › regel 10: de link /ook-weg/ werkt niet. Er is geen pagina /ook-weg/."
  `);
});

test('a link that cannot be decoded is dead, and does not stop the check', () => {
  const { links } = check({ 'news/nieuws.md': news.replace('Tekst.', '[a](/100%/) [b](/#%)') });
  expect(deadLinks(links, { has: (path) => path === '/', anchorsOf: () => new Set() }).map(sentence)).toEqual([
    'content/news/nieuws.md › tekst › regel 7: de link /100%/ werkt niet. Er is geen pagina /100%/.',
    'content/news/nieuws.md › tekst › regel 7: de link /#% werkt niet. Op de pagina / is geen plek #%.',
  ]);
});

test('links of an example that the real site leaves out are not held against it', () => {
  const example = activity.replace('price:', 'example: true\nprice:');
  const { links } = check({ 'activities/samen-eten.md': `${example}\n[a](/weg/)\n` });
  expect(deadLinks(links, { has: () => false, anchorsOf: () => new Set() })).toEqual([]);
  expect(deadLinks(links, { has: (path) => path !== '/weg/', anchorsOf: () => new Set() })).toHaveLength(1);
});

test.each([
  ['a plain file', room],
  ['a file with a byte order mark', `\uFEFF${room}`],
  ['a file of Windows', room.replaceAll('\n', '\r\n')],
  ['a file with lines of dashes in its text', `${room}\n---\n\nMeer.\n`],
])('%s is read as Astro reads it', (_, text) => {
  const parsed = parseEntry({ path: 'rooms/de-kamer.md', text });
  if (isProblem(parsed)) throw new Error(parsed.message);
  const astro = parseFrontmatter(text);
  expect(parsed.data).toEqual(astro.frontmatter);
  expect(parsed.body.trim()).toBe(astro.content.trim());
});
