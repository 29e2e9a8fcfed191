import { expect, test } from 'vitest';
import { toFillIn } from '../../src/content-check/to-fill-in.ts';

const organisation = 'setting: organisation\nname: De Huiskamers\ntagline: Voor elkaar.\n';
const known = `${organisation}legalName: Stichting De Huiskamers\nemail: post@example.nl\nchamberOfCommerce: '12345678'\naddress: { street: Straat 1, postalCode: 1234 AB, city: Gouda }\n`;
const donations = 'setting: donations\nfund: Fonds\nintro: Geef.\npresets: [{ cents: 1000 }]\n';
const anbi = 'setting: anbi\nstatus: { type: none }\n';

function missing(texts: Readonly<Record<string, string>>): string[] {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  return toFillIn({ files }).map(({ urgency, what }) => `${urgency} ${what}`);
}

test('what the site cannot open without comes first, then what no gift is taken without', () => {
  const found = missing({ 'settings/organisation.yml': organisation, 'settings/donations.yml': donations });
  expect(found.slice(0, 5)).toEqual([
    'opening Organisatie: naam in de statuten',
    'opening Organisatie: e-mail of telefoon',
    'opening Organisatie: postadres',
    'gifts Organisatie: KvK-nummer',
    'gifts Doneren: rekening (IBAN) om zelf naar over te maken',
  ]);
});

test('what is filled in is not asked for', () => {
  const found = missing({ 'settings/organisation.yml': known, 'settings/anbi.yml': anbi });
  expect(found.filter((line) => /Organisatie|ANBI/.test(line))).toEqual([]);
});

test('of a room that has closed nothing is asked', () => {
  expect(
    missing({ 'rooms/hoek.md': room('{ type: closed, asOf: 2026 }') }).filter((line) => line.includes('Hoek')),
  ).toEqual([]);
  expect(missing({ 'rooms/hoek.md': room('{ type: unknown, asOf: 2026, known: Niets. }') })).toContain(
    'better De Hoek: is de kamer open?',
  );
});

function room(status: string): string {
  return `---\nname: De Hoek\ncity: utrecht\nneighbourhood: Zuilen\nsummary: Een kamer.\nstatus: ${status}\naccess: { stepFree: unknown, lift: unknown, toilet: unknown, parking: unknown }\nchecked: 2026-11-23\n---\n`;
}
