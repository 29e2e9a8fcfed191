import { expect, test } from 'vitest';
import { endpoints, routes } from '../../../src/routes.ts';
import { documentOf, get, locationOf } from '../donations/donation-setup.ts';
import { organisation, rooms, setUpParticipation } from './participate-setup.ts';

test('a form that is asked for has no mistakes in it yet, and is not to be found by search engines', async () => {
  const { answer } = await setUpParticipation();
  const response = await answer(get(routes.write('offer', 'de-klop')));
  expect(response.status).toBe(200);
  expect(response.headers.get('X-Robots-Tag')).toBe('noindex');
  const page = await documentOf(response);
  expect(page.querySelectorAll('[role=alert], [aria-invalid]')).toEqual([]);
  expect(page.querySelector('input[name=topic]')?.getAttribute('value')).toBe('offer');
  expect(page.querySelector('option[selected]')?.getAttribute('value')).toBe('de-klop');
});

test.each([
  ['no room', routes.write('help')],
  ['a room that nobody reads for', routes.write('help', 'onbekend')],
])('from a page about %s none is chosen', async (_, address) => {
  const { answer } = await setUpParticipation();
  const page = await documentOf(await answer(get(address)));
  expect(page.querySelector('option[selected]')?.getAttribute('value') ?? '').toBe('');
});

test.each([
  ['nothing in particular', routes.writing, { organisation, rooms }],
  ['what there is no form for', `${routes.writing}?over=geld`, { organisation, rooms }],
  ['a form that nobody reads', routes.write('new-room'), { rooms }],
  ['any form while nobody has an address', routes.write('help', 'top'), { rooms: [] }],
  ['the address of the forms itself', endpoints.participate, { organisation, rooms }],
])('who asks for %s comes to the page that says what can be done', async (_, address, recipients) => {
  const { answer } = await setUpParticipation({ recipients });
  expect(locationOf(await answer(get(address)))).toBe(routes.participate);
});
