import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Temporal } from 'temporal-polyfill';
import { audiences, kinds, spokenLanguages, weekdays } from '../../src/collections/choices.ts';
import { kindSlugs } from '../../src/routes.ts';
import { keysOf } from '../../src/shared/typed-object.ts';

/**
 * A copy of the real content as it is once the rooms are really used: so many activities in each room instead of the examples, with
 * pauses, single days and days on which a room is closed. The same files for the same day, always.
 */
export function writeTimetable(folder: string, perRoom: number, today: Temporal.PlainDate): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync('content', folder, { recursive: true });
  for (const file of globSync('activities/*.md', { cwd: folder })) rmSync(join(folder, file));
  const rooms = globSync('rooms/*.md', { cwd: folder }).toSorted();
  for (const [place, file] of rooms.entries()) {
    const room = file.replace(/^rooms\/|\.md$/g, '');
    fillIn(join(folder, file), today);
    for (let index = 0; index < perRoom; index += 1) {
      const seed = place * 7 + index * 11;
      const kind = pick(keysOf(kinds), place * 3 + index);
      writeFileSync(
        join(folder, 'activities', `${room}-${kindSlugs[kind]}-${index}.md`),
        activity({ room, kind, seed, index, today }),
      );
    }
  }
}

/** Opening hours, and days on which everything is off: next week, and around Christmas. */
function fillIn(file: string, today: Temporal.PlainDate) {
  const week = keysOf(weekdays).slice(0, 6).join(', ');
  const hours = `openingHours:\n  weekly:\n    - { days: [${week}], opens: '09:00', closes: '21:30' }\n  exceptions:\n`;
  const closed = [today.add({ days: 8 }), today.add({ days: 33 })].map(
    (day) =>
      `    - { type: closed, from: ${day.toString()}, until: ${day.add({ days: 1 }).toString()}, reason: groot onderhoud }\n`,
  );
  const text = readFileSync(file, 'utf8');
  if (!text.includes('openingHours:'))
    writeFileSync(file, text.replace('\naccess:\n', `\n${hours}${closed.join('')}access:\n`));
}

interface Choice {
  readonly room: string;
  readonly kind: keyof typeof kinds;
  readonly seed: number;
  readonly index: number;
  readonly today: Temporal.PlainDate;
}

function activity({ room, kind, seed, index, today }: Choice): string {
  const who = pick(
    [
      'voor beginners',
      'met de buren',
      'op uw gemak',
      'voor wie wil',
      'met koffie en cake',
      'samen met Fatma',
      'in de grote zaal',
      'voor de hele straat',
      'aan de lange tafel',
    ],
    seed + index,
  );
  const audience = index % 3 === 0 ? pick(keysOf(audiences), seed) : 'everyone';
  const languages = [
    'nl',
    ...keysOf(spokenLanguages).filter((language, place) => language !== 'nl' && (seed + place) % 4 === 0),
  ];
  const price = pick(
    ['type: free', 'type: free', 'type: voluntary', `type: amount\n  cents: ${100 + (seed % 9) * 50}`],
    seed,
  );
  return `---
title: ${pick(names, index * 5 + seed)} ${who}
room: ${room}
kind: ${kind}
summary: Kom langs en doe mee. Iemand van de kamer legt u uit hoe het gaat.
audience: ${audience}
when:
  ${whenOf(index, seed, today)}
price:
  ${price}
join:
  ${index % 4 === 1 || index % 10 === 8 ? 'type: sign-up\n  how: Bel of kom langs, een dag eerder' : 'type: walk-in'}
languages: [${languages.join(', ')}]
full: ${index % 10 === 9}
---

U hoeft niets mee te nemen. Er is koffie en thee.
`;
}

/** Of ten activities eight are weekly, one of those with a pause; one is on single days and one by appointment. */
function whenOf(index: number, seed: number, today: Temporal.PlainDate): string {
  const starts = `'${String(9 + (seed % 11)).padStart(2, '0')}:${seed % 2 === 0 ? '00' : '30'}'`;
  const ends = `'${String(10 + (seed % 11) + (seed % 3 === 0 ? 1 : 0)).padStart(2, '0')}:${seed % 2 === 0 ? '30' : '45'}'`;
  if (index % 10 === 8) return 'type: appointment\n  how: Bel de kamer';
  if (index % 10 === 4) {
    const days = Array.from({ length: 6 }, (_, time) => today.add({ days: (seed % 9) + time * 28 }));
    return `type: dates\n  dates:\n${days.map((date) => `    - { date: ${date.toString()}, starts: ${starts}, ends: ${ends} }`).join('\n')}`;
  }
  const all = keysOf(weekdays);
  const days = new Set([pick(all, seed), ...(index % 3 === 0 ? [pick(all, seed + 3)] : [])]);
  const pauses = `\n  pauses:\n    - { from: ${today.add({ days: 1 }).toString()}, until: ${today.add({ days: 12 }).toString()}, reason: vakantie }`;
  return `type: weekly\n  days: [${[...days].join(', ')}]\n  starts: ${starts}\n  ends: ${ends}${index % 5 === 2 ? pauses : ''}`;
}

function pick<Item>(items: readonly Item[], seed: number): Item {
  const item = items[seed % items.length];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}

const names = [
  'Soep en brood',
  'Wandelen langs de Gaasp',
  'Praten in het Nederlands',
  'Hulp bij de post',
  'Inloop computer en telefoon',
  'Naaien en verstellen',
  'Yoga op een stoel',
  'Huiswerkklas',
  'Repareren aan tafel',
  'Fietsen op het plein',
  'Vrouwenochtend',
  'Mannen koken',
  'Tuin van de straat',
  'Ontbijt',
  'Spreekuur geld',
  'Kleding ruilen',
  'Koor',
  'Schilderen',
  'Bingo',
  'Samen naar de markt',
  'Knutselclub',
  'Lezen en schrijven',
  'Sollicitatiebrief maken',
  'Bloembakken vullen',
  'Surinaams koken',
  'Rijles theorie',
  'Voorlezen',
  'Schaken en dammen',
  'Sport op het veld',
];
