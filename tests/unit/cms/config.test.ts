import { fromJS } from 'immutable';
import { expect, test } from 'vitest';
import { collections } from '../../../src/collections/index.ts';
import { settings } from '../../../src/collections/settings.ts';
import { decapConfig } from '../../../src/cms/config/decap-config.ts';
import { collectionsFor } from '../../../src/cms/config/for-role.ts';
import { formField, type FormField } from '../../../src/cms/config/form-field.ts';
import { functionOf, loadDecap } from './decap.ts';

const config = decapConfig([{ id: 'de-klop', name: 'De Klop' }]);
const fieldsOf = (name: string): readonly FormField[] =>
  config.collections.flatMap((one) => (one.name === name && 'fields' in one ? one.fields : []));
const at = (fields: readonly FormField[], ...path: string[]): FormField | undefined => {
  const [name, ...rest] = path;
  const found = fields.find((field) => field.name === name);
  return rest.length === 0 || !found ? found : at(found.fields ?? found.types ?? [], ...rest);
};

/** The check reads the schemas of the widgets that are there, and fails when there are none. */
const check = `
  import string from 'decap-cms-widget-string';
  import number from 'decap-cms-widget-number';
  import { registerWidget } from 'decap-cms-core/dist/esm/lib/registry';
  registerWidget(string.Widget());
  registerWidget(number.Widget());
  export { validateConfig } from 'decap-cms-core/dist/esm/constants/configSchema';
`;
const formatters = "export { slugFormatter } from 'decap-cms-core/dist/esm/lib/formatters';";

test("Decap's own check of a configuration finds nothing", async () => {
  const validate = functionOf(await loadDecap(check), 'validateConfig');
  expect(() => validate(structuredClone(config))).not.toThrow();
  expect(() => validate({ ...structuredClone(config), collections: [{ name: 1 }] })).toThrow();
});

test('the text pages are those that the site has: none can be added or removed, of all else it can', () => {
  const fixed = config.collections.filter((one) => 'create' in one && !(one.create && one.delete));
  expect(fixed.map(({ name }) => name)).toEqual(['pages']);
  expect(fixed.map((one) => 'description' in one && one.description)).toEqual([
    expect.stringContaining('content/pages/privacy.mdx'),
  ]);
});

test.each(Object.values(collections))(
  'the form of $name has every field, in the same order, and the text before its sources',
  ({ name, widgets, body }) => {
    const names = fieldsOf(name).map((field) => field.name);
    expect(names.filter((one) => one !== 'body')).toEqual(widgets.map((widget) => widget.name));
    expect(names.includes('body')).toBe(body);
    if (body && names.includes('sources')) expect(names.indexOf('sources')).toBe(names.indexOf('body') + 1);
  },
);

test('each setting is a file of its own and says which one it is', () => {
  const files = config.collections.flatMap((one) => ('files' in one ? one.files : []));
  expect(files.map(({ file }) => file)).toEqual(settings.map(({ name }) => `content/settings/${name}.yml`));
  expect(files.map(({ fields }) => at(fields, 'setting')?.default)).toEqual(settings.map(({ name }) => name));
});

test('limits and their Dutch sentences are those of the schema', () => {
  const rooms = fieldsOf('rooms');
  expect(at(rooms, 'contact', 'phone')?.pattern?.[1]).toBe(
    'dit is geen Nederlands telefoonnummer. Schrijf het zo: 020 123 45 67.',
  );
  expect(at(rooms, 'contact', 'email')?.pattern?.[1]).toBe(
    'dit is geen e-mailadres. Schrijf het zo: naam@voorbeeld.nl.',
  );
  expect(at(fieldsOf('news'), 'title')).toMatchObject({
    hint: 'Kort, met het belangrijkste woord vooraan. Hooguit 90 tekens.',
    pattern: ['^[\\s\\S]{0,90}$', 'deze tekst is te lang; er passen 90 tekens in.'],
  });
  expect(at(fieldsOf('questions'), 'order')).toMatchObject({ value_type: 'int', min: 1, max: 999 });
});

test('a shape has its own fields only', () => {
  const when = at(fieldsOf('activities'), 'when');
  expect(when?.types?.map(({ name, fields }) => [name, fields?.map((field) => field.name)])).toEqual([
    ['weekly', ['days', 'starts', 'ends', 'from', 'until', 'pauses', 'stopped']],
    ['dates', ['dates']],
    ['fortnightly', ['days', 'starts', 'ends', 'from', 'until', 'pauses', 'stopped']],
    ['monthly', ['week', 'day', 'starts', 'ends', 'from', 'until', 'pauses', 'stopped']],
    ['appointment', ['how']],
  ]);
});

test('a kind of field that the editor does not have stops the build', () => {
  expect(() => formField({ name: 'place', label: 'Plek', widget: 'map' })).toThrow('no widget "map"');
});

test.each([
  ['Café ’t Hoekje: à la carte!', '2026-11-23-cafe-t-hoekje-a-la-carte'],
  ["De vrijwilligers' dag (2e keer)", '2026-11-23-de-vrijwilligers-dag-2e-keer'],
])('%s gets an address of a-z, 0-9 and hyphens, with the day that was filled in', async (title, slug) => {
  const format = functionOf(await loadDecap(formatters), 'slugFormatter');
  const news = config.collections.find(({ name }) => name === 'news');
  const made = format(
    fromJS({ ...news, type: 'folder_based_collection' }),
    fromJS({ title, date: '2026-11-23' }),
    config.slug,
  );
  expect(made).toBe(slug);
  expect(made).toMatch(/^[a-z0-9-]+$/);
});

test('a redacteur sees news, activities and the notices of the own room', () => {
  const session = { name: 'Bo', email: 'bo@example.org', role: 'redacteur', room: 'de-klop' } as const;
  const seen = collectionsFor(session, config.collections);
  expect(seen.map(({ name }) => name)).toEqual(['news', 'activities', 'rooms']);
  expect(seen[2]).toMatchObject({ files: [{ file: 'content/rooms/de-klop.md', fields: [{ name: 'notices' }] }] });
});
