import { expect, test } from 'vitest';
import { listImports, packagesOf, sources, type Import } from './imports.ts';

const imports = sources.flatMap(listImports);

/** Folders (or single files) that may import only these of ours. Every folder may import itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'src/collections/': ['src/shared/'],
  'src/domain/participation/': ['src/domain/donations/'],
  'src/domain/donations/': ['src/shared/'],
  'src/domain/editing/': ['src/shared/'],
  'src/domain/treasurer/': ['src/domain/donations/', 'src/shared/'],
  'src/schedule/': ['src/collections/', 'src/dates.ts', 'src/i18n/', 'src/shared/'],
  'src/views/': ['src/domain/', 'src/i18n/', 'src/routes.ts', 'src/shared/', 'src/collections/'],
  'functions/adapters/': ['src/domain/', 'src/shared/', 'functions/http/'],
  'tests/mollie/': [],
  'tests/stripe/': ['tests/mollie/'],
};

/** Folders that may not import these. */
const forbidden: Readonly<Record<string, readonly string[]>> = {
  'src/': ['functions/', 'tests/'],
  'src/queries/': ['src/layouts/', 'src/components/'],
  'src/components/': ['src/layouts/'],
  'src/i18n/': ['src/layouts/', 'src/components/', 'src/queries/'],
  'functions/': ['src/layouts/', 'src/components/', 'src/queries/', 'src/environment.ts'],
};

test.each(Object.entries(allowed))('%s imports of ours only %j', (folder, others) => {
  const wrong = imports.filter(
    ({ from, to }) =>
      from.startsWith(folder) && to !== undefined && ![folder, ...others].some((part) => to.startsWith(part)),
  );
  expect(wrong.map(sentence)).toEqual([]);
});

test.each(Object.entries(forbidden))('%s imports nothing from %j', (folder, others) => {
  const wrong = imports.filter(
    ({ from, to }) => from.startsWith(folder) && to !== undefined && others.some((part) => to.startsWith(part)),
  );
  expect(wrong.map(sentence)).toEqual([]);
});

test('only functions/wiring/ and the adapters themselves import an adapter', () => {
  const wrong = imports.filter(
    ({ from, to }) =>
      to?.startsWith('functions/adapters/') &&
      !['functions/adapters/', 'functions/wiring/', 'functions/node/', 'tests/'].some((part) => from.startsWith(part)),
  );
  expect(wrong.map(sentence)).toEqual([]);
});

test('nobody imports a page', () => {
  expect(imports.filter(({ to }) => to?.startsWith('src/pages/')).map(sentence)).toEqual([]);
});

test.each(['src/domain/', 'functions/'])('%s never pulls Astro in', (folder) => {
  const wrong = imports.filter(
    ({ from, name }) => from.startsWith(folder) && /^astro[:/]|^astro$|^@astrojs\//.test(name),
  );
  expect(wrong.map(sentence)).toEqual([]);
});

test('the donation domain needs no package but zod', () => {
  expect(packagesOf(imports, 'src/domain/donations/').filter((name) => !name.startsWith('zod'))).toEqual([]);
});

test('only queries read the collections of Astro', () => {
  const readers = sources.filter(
    ({ path, text }) =>
      path.startsWith('src/') && !path.startsWith('src/cms/') && /\bget(Collection|Entry|Entries)\(/.test(text),
  );
  expect(readers.map(({ path }) => path).filter((path) => !path.startsWith('src/queries/'))).toEqual([]);
});

test('only the two environment files read the environment', () => {
  const readers = sources.filter(
    ({ path, text }) => !path.startsWith('tests/') && /\bprocess\.env\b|\bimport\.meta\.env\.[A-Z]+_/.test(text),
  );
  const mayRead = ['src/environment.ts', 'functions/settings/env.ts'];
  expect(readers.map(({ path }) => path).filter((path) => !mayRead.includes(path))).toEqual([]);
});

function sentence({ from, name }: Import): string {
  return `${from} imports ${name}`;
}
