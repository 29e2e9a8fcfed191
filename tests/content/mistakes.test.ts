import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { donations } from '../../src/collections/settings.ts';
import { link, target } from '../../src/collections/fields.ts';
import { storedImage } from '../../src/collections/collection.ts';
import { checkAssets } from '../../src/content-check/check-assets.ts';
import { checkContent } from '../../src/content-check/check-content.ts';
import { sentence } from '../../src/content-check/content-file.ts';
import { readContent } from '../../src/content-check/read-content.ts';
import { maximumAmount, minimumAmount } from '../../src/domain/donations/money/amount.ts';
import { root } from '../paths.ts';

const real = await readContent(fileURLToPath(new URL('content/', root)));

const yoga = 'activities/voorbeeld-yoga.md';
const klop = 'rooms/de-klop.md';
const boek = 'news/2020-05-de-handreiking-in-wij-in-de-wijk.md';

const words = 'settings/glossary.yml';
const word = (name: string, form = `${name}en`) =>
  `  - { word: ${name}, forms: [${form}x, ${form}], explanation: Uitleg. }`;

const weekly = /type: weekly[^]*kerstvakantie/.exec(textOf(yoga))?.[0] ?? '';
const singleDays = (...times: string[]) =>
  `type: dates\n  dates:${times.map((starts) => `\n    - { date: 2026-12-01, starts: '${starts}', ends: '20:00' }`).join('')}`;

const everyOtherMonday = (from: string) =>
  `type: fortnightly\n  days: [monday]\n  starts: '14:00'\n  ends: '15:00'\n  from: ${from}`;

/** Mistakes of who types a file by hand in the real content: the file, what stood there, what stands there now, and the sentence. */
test.each([
  [klop, 'since: 2016-04', 'since: 2016-02-31', /Begonnen in \(since\): dit is geen datum\./],
  [boek, 'date: 2020-05', 'date: 2020-04-31', /Datum \(date\): dit is geen datum\./],
  [boek, 'date: 2020-05', "date: '0202'", /Datum \(date\): dit jaar klopt niet\./],
  [klop, 'checked: 2026-11-23', 'checked: 2206-11-23', /nagekeken op \(checked\): dit jaar klopt niet\./],
  [klop, 'checked: 2026-11-23', 'checked: 23-11-2026', /nagekeken op \(checked\): dit is geen datum\./],
  [yoga, 'until: 2027-01-03', 'until: 9999-12-31', /Laatste dag \(until\): dit jaar klopt niet\./],
  [yoga, '[monday]', '[monday, monday]', /Dagen › nummer 2: dit staat er al\./],
  [
    yoga,
    'pauses:',
    'from: 2026-11-24\n  until: 2026-11-29\n  pauses:',
    /Dagen \(days\): geen van deze dagen valt tussen/,
  ],
  [yoga, weekly, everyOtherMonday('2026-12-01'), /Eerste keer \(from\): deze datum valt niet op een van de gekozen/],
  [
    yoga,
    weekly,
    'type: appointment',
    /Hoe doet u mee\? \(join\): op afspraak en gewoon binnenlopen kan niet allebei\./,
  ],
  [
    yoga,
    'join:',
    'waitingList: Bel ons.\njoin:',
    /Wachtlijst \(waitingList\): een wachtlijst is er alleen als het vol is/,
  ],
  [yoga, 'join:', 'ages: { from: 12, until: 4 }\njoin:', /Tot en met \(jaar\) \(until\): deze leeftijd is lager dan/],
  [yoga, 'join:', 'ages: {}\njoin:', /Vanaf \(jaar\) \(from\): vul een leeftijd in/],
  [yoga, weekly, singleDays('14:00', '14:00'), /nummer 2 › Datum \(date\): deze dag staat er al, met dezelfde tijd\./],
  [words, 'words:', `words:\n${word('Basisteam')}`, /nummer 3 › Woord \(word\): dit staat er al\./],
  [words, 'words:', `words:\n${word('ploeg', 'basisteam')}`, /nummer 3 › Woord \(word\): dit staat er al\./],
  [boek, 'https://www.soc', 'https:// www.soc', /Webadres \(url\): dit is geen webadres\./],
  [boek, 'In mei', '[Hier](https://) staat het. In mei', /regel 16: de link https:\/\/ is geen webadres\./],
  [boek, '[de-handreiking]', '[de-handreiking, de-handreiking]', /kamers\? › nummer 2: dit staat er al\./],
  ['settings/donations.yml', 'cents: 500\n', 'cents: 1000\n', /nummer 5 › Bedrag \(cents\): dit staat er al\./],
  ['settings/donations.yml', 'cents: 500\n', 'cents: 5\n', /nummer 4 › Bedrag \(cents\): zoveel kan niemand geven\./],
  [
    klop,
    'name: De Klop',
    String.raw`name: "De \0 Klop"`,
    /Naam \(name\): hier staat een teken dat niemand kan lezen\./,
  ],
  [klop, 'name: De Klop', 'name: De\0Klop', /regel 2: hier staat een teken dat niemand kan lezen\./],
  [boek, 'Movisie maakte het.', 'Caf\uFFFD.', /regel 16: hier staat een teken dat niemand kan lezen\./],
  [boek, 'Movisie maakte het.', 'Een \u0007 bel.', /regel 16: hier staat een teken dat niemand kan lezen\./],
  [boek, 'In mei', '# In mei', /regel 16: de titel is al de grootste kop\. Begin deze kop met ##\./],
  [boek, 'In mei', '#### In mei', /regel 16: deze kop is te klein na de vorige\. Begin hem met ##\./],
  [klop, '## Wat er te doen was', '##', /deze kop is leeg\./],
  [boek, '[verslagen](', '[](', /de link \/verslagen\/ heeft geen tekst\./],
  [boek, 'In mei', '- [ ] In mei', /hokjes om af te vinken kunnen hier niet\./],
  [
    boek,
    'In mei',
    '![Kaft][kaft]\n\n[kaft]: https://elders.example/a.jpg\n\nIn mei',
    /deze foto wordt zo niet gevonden\./,
  ],
  [boek, 'In mei', '![Kaft](./kaft.pdf) In mei', /\.\/kaft\.pdf is geen foto\./],
])('%s: %j as %j stops the build with one sentence', (path, piece, instead, expected) => {
  const [problem, ...others] = problemsWith(path, (text) => text.replace(piece, () => instead));
  expect(problem).toMatch(expected);
  expect(problem).toMatch(new RegExp(`^content/${path} › `));
  // The picture that is none does not exist either.
  expect(others.filter((other) => !other.includes('bestaat niet'))).toEqual([]);
});

test('two times on one day are no mistake', () => {
  expect(problemsWith(yoga, (text) => text.replace(weekly, singleDays('10:00', '14:00')))).toEqual([]);
});

test.each([
  ['2026-11-24', '2026-11-29', false],
  ['2026-11-24', '2026-11-30', true],
  ['2026-11-30', '2026-11-30', true],
  ['2026-12-01', '2027-06-01', true],
])('from %s until %s has a Monday: %j', (from, until, hasMonday) => {
  const problems = problemsWith(yoga, (text) => text.replace('pauses:', `from: ${from}\n  until: ${until}\n  pauses:`));
  expect(problems).toHaveLength(hasMonday ? 0 : 1);
});

test.each(['https://', 'https:// a.nl', 'https://?a', 'https://a.nl/een twee'])('%j is no address', (address) => {
  for (const field of [link({ label: 'Adres' }), target({ label: 'Adres' })]) {
    expect(field.schema.safeParse(address).success).toBe(false);
    expect(field.schema.safeParse('https://a.nl/één?b#c').success).toBe(true);
  }
});

test('a picture that is a link has words: its description', () => {
  const linked = problemsWith(boek, (text) => text.replace('[verslagen](', '[![Kaft](./kaft.jpg)]('));
  expect(linked).toEqual([`content/${boek} › tekst › regel 18: het bestand ./kaft.jpg bestaat niet.`]);
});

test('a page that no template shows is refused, one that a template shows is missed', () => {
  const page = real.files.find(({ path }) => path === 'pages/contact.md');
  const files = real.files.map((file) => (file === page ? { ...file, path: 'pages/nieuws.md' } : file));
  const problems = checkContent({ ...real, files }).problems.map(sentence);
  expect(problems).toEqual([
    'content/pages/contact.md: dit bestand ontbreekt.',
    expect.stringMatching(/^content\/pages\/nieuws\.md: deze pagina staat nergens op de site\./),
  ]);
});

test('the smallest and the largest preset are what the form takes', () => {
  const largest = maximumAmount('once');
  expect([minimumAmount, largest].map(acceptsPreset)).toEqual([true, true]);
  expect([minimumAmount - 1, largest + 1].map(acceptsPreset)).toEqual([false, false]);
});

test('a picture or PDF that is something else inside is told', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'assets-'));
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const picture = sharp({ create: { width: 300, height: 200, channels: 3, background: '#000', noise } }).withExif({});
  const whole = {
    'foto.jpg': await picture.clone().jpeg({ progressive: true }).toBuffer(),
    'foto.png': await picture.clone().png().toBuffer(),
    'foto.webp': await picture.clone().webp().toBuffer(),
    'foto.avif': await picture.clone().avif({ effort: 0 }).toBuffer(),
  };
  const files = {
    'tekst.jpg': 'geen foto',
    'leeg.png': '',
    'tekst.pdf': 'geen pdf',
    'een.jpg': png,
    'een.pdf': '%PDF-1.4\n%%EOF\n',
    'half.pdf': '%PDF-1.4\n',
    ...Object.fromEntries(
      Object.entries(whole).flatMap(([name, bytes]) => [
        [`heel-${name}`, Buffer.concat([bytes, Buffer.from('film')])],
        [`half-${name}`, bytes.subarray(0, bytes.length * 0.6)],
      ]),
    ),
  };
  await Promise.all(Object.entries(files).map(async ([name, bytes]) => writeFile(join(folder, name), bytes)));
  const problems = await checkAssets(folder, new Set(Object.keys(files)));
  await rm(folder, { recursive: true });
  expect(problems.map(sentence)).toEqual([
    'content/tekst.jpg: dit is geen foto die de site kan lezen. Open de foto en bewaar hem als .jpg.',
    'content/leeg.png: dit is geen foto die de site kan lezen. Open de foto en bewaar hem als .jpg.',
    'content/tekst.pdf: dit is geen PDF die de site kan lezen. Bewaar het stuk opnieuw als PDF.',
    'content/half.pdf: een stuk van deze PDF ontbreekt. Bewaar of download het stuk opnieuw.',
    ...Object.keys(whole).map(
      (name) => `content/half-${name}: een stuk van deze foto ontbreekt. Bewaar of download de foto opnieuw.`,
    ),
  ]);
});

function textOf(path: string): string {
  return real.files.find((one) => one.path === path)?.text ?? '';
}

function problemsWith(path: string, change: (text: string) => string): string[] {
  const file = real.files.find((one) => one.path === path);
  if (!file) throw new Error(`No ${path} in the content.`);
  const text = change(file.text);
  expect(text).not.toBe(file.text);
  const files = real.files.map((one) => (one === file ? { path, text } : one));
  return checkContent({ ...real, files }).problems.map(sentence);
}

function acceptsPreset(cents: number): boolean {
  const data = { setting: 'donations', fund: 'Fonds', intro: 'Geef.', presets: [{ cents, makesPossible: 'Soep.' }] };
  return donations.schema(storedImage).safeParse(data).success;
}
