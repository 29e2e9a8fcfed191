import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { participation as t } from '../../../src/i18n/nl/participation.ts';
import { routes } from '../../../src/routes.ts';
import { dutch } from '../../../src/views/ui/locale.ts';
import { participationSection } from '../../../src/views/participation/participation-section.ts';

const organisation = { name: 'BuurtWerkKamers', email: 'post@example.org' };
const rooms = [{ slug: 'top', name: 'TOP', city: 'Utrecht', email: 'top@example.org' }];

const read = (recipients: Parameters<typeof participationSection>[0]) => {
  const section = parse(participationSection(recipients, dutch).toString());
  return {
    section,
    forms: section.querySelectorAll('summary').map(({ text }) => text),
    options: section.querySelectorAll('#help-room option').map((option) => option.getAttribute('value')),
  };
};

test('with every address there are four forms, and one may not know a room yet', () => {
  const { forms, options } = read({ organisation, rooms });
  expect(forms).toEqual([t.topics.offer, t.topics.help, t.topics['new-room'], t.topics.mistake]);
  expect(options).toEqual(['', 'top', 'organisation']);
});

test('with the address of a room only, the page says why a new room has no form', () => {
  const { section, forms, options } = read({ rooms });
  expect(forms).toEqual([t.topics.offer, t.topics.help, t.topics.mistake]);
  expect(options).toEqual(['', 'top']);
  expect(section.text).toContain(t.closed.newRoom);
});

test('without any address there is no form, but what can be done', () => {
  const { section } = read({ rooms: [] });
  expect(section.querySelectorAll('form')).toEqual([]);
  expect(section.text).toContain(t.closed.text);
  expect(section.querySelectorAll('a').map((link) => link.getAttribute('href'))).toEqual([
    routes.rooms,
    routes.activities,
    routes.help,
    routes.cooperation,
  ]);
});
