import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../paths.ts';
import { listImports, packagesOf, sources, type Import } from './imports.ts';
import { findCircles, readRooms, roomOf } from './rooms.ts';

const imports = sources.flatMap(listImports);
const ours = sources.filter(({ path }) => !path.startsWith('tests/')).map(({ path }) => path);
const rooms = readRooms(readFileSync(new URL('README.md', root), 'utf8'));

describe('the table of rooms in README.md', () => {
  it.each(rooms)('names %s, and there is such a room', (room) => {
    expect(ours.some((path) => roomOf(path, rooms) === room)).toBe(true);
  });

  it('names a room for every file', () => {
    expect(ours.filter((path) => roomOf(path, rooms) === undefined)).toEqual([]);
  });

  it('is in order: a room imports, also as types, only what stands before it', () => {
    const wrong = imports.filter(({ from, to }) => to && isOurs(from) && isOurs(to) && rank(from) < rank(to));
    expect(wrong.map(sentence)).toEqual([]);
  });
});

it('no import comes back to where it began, types included', () => {
  expect(findCircles(imports.filter(({ from }) => isOurs(from)))).toEqual([]);
});

/** What the order allows and the house does not. `may`: the only ones that import it besides itself and the tests. */
const reserved: readonly { readonly room: string; readonly may: readonly string[] }[] = [
  { room: 'src/pages/', may: [] },
  { room: 'src/layouts/', may: ['src/pages/'] },
  { room: 'src/components/', may: ['src/layouts/', 'src/pages/', 'src/integrations/'] },
  { room: 'src/queries/', may: ['src/'] },
  { room: 'src/environment.ts', may: ['src/'] },
  { room: 'functions/adapters/', may: ['functions/wiring/'] },
  { room: 'functions/wiring/', may: ['functions/node/', 'functions/netlify/'] },
  { room: 'functions/node/', may: ['src/integrations/'] },
  { room: 'functions/netlify/', may: [] },
];

it.each(reserved)('$room is imported only by $may', ({ room, may }) => {
  const allowed = [room, 'tests/', ...may];
  expect(ours.some((path) => path.startsWith(room))).toBe(true);
  const wrong = imports.filter(
    ({ from, to }) => to?.startsWith(room) && !allowed.some((part) => from.startsWith(part)),
  );
  expect(wrong.map(sentence)).toEqual([]);
});

it.each(['src/domain/', 'src/views/', 'functions/'])('%s never pulls Astro in', (folder) => {
  expect(imports.filter(({ from }) => from.startsWith(folder)).length).toBeGreaterThan(0);
  expect(imports.filter((one) => one.from.startsWith(folder) && isAstro(one)).map(sentence)).toEqual([]);
});

it('the rules of donations need no package but zod', () => {
  const packages = packagesOf(imports, 'src/domain/donations/');
  expect(imports.some(({ from }) => from.startsWith('src/domain/donations/'))).toBe(true);
  expect(packages.filter((name) => !name.startsWith('zod'))).toEqual([]);
});

it('the stand-ins know nothing of what they stand in for', () => {
  const standIns = ['tests/mollie/', 'tests/stripe/'];
  const own = imports.filter(({ from, to }) => to && standIns.some((folder) => from.startsWith(folder)));
  expect(own.length).toBeGreaterThan(0);
  expect(own.filter(({ to }) => !standIns.some((folder) => to?.startsWith(folder))).map(sentence)).toEqual([]);
});

it('only queries read the collections of Astro', () => {
  const readers = sources.filter(
    ({ path, text }) =>
      path.startsWith('src/') && !path.startsWith('src/cms/') && /\bget(Collection|Entry|Entries)\(/.test(text),
  );
  expect(readers.length).toBeGreaterThan(0);
  expect(readers.map(({ path }) => path).filter((path) => !path.startsWith('src/queries/'))).toEqual([]);
});

it('only two files read the environment', () => {
  const readers = sources.filter(
    ({ path, text }) => !path.startsWith('tests/') && /\bprocess\.env\b|\bimport\.meta\.env\.[A-Z]+_/.test(text),
  );
  expect(readers.map(({ path }) => path)).toEqual(['functions/settings/env.ts', 'src/environment.ts']);
});

function rank(path: string): number {
  return rooms.indexOf(roomOf(path, rooms) ?? '');
}

function isAstro({ name }: Import): boolean {
  return /^astro[:/]|^astro$|^@astrojs\//.test(name);
}

function isOurs(path: string): boolean {
  return !path.startsWith('tests/');
}

function sentence({ from, name }: Import): string {
  return `${from} imports ${name}`;
}
