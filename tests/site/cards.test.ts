import { expect, test } from 'vitest';
import { routes } from '../../src/routes.ts';
import { address } from '../address.ts';
import { readCode } from '../read-code.ts';
import { pages } from './built-site.ts';

const cards = pages.filter(({ path }) => /^\/kamers\/[^/]+\/kaartje\/$/.test(path));
const roomOf = (path: string) => path.split('/')[2] ?? '';
const textOf = (path: string) =>
  pages.find((page) => page.path === path)?.document.querySelector('article')?.text ?? '';

test.each(cards)(
  'the code of $path is read by a camera, and leads to the page of that room',
  async ({ path, document }) => {
    expect(await readCode(document.toString(), 300)).toBe(address + routes.room(roomOf(path)));
  },
);

test('every room that has not closed links to its card', () => {
  expect(cards.length).toBeGreaterThan(5);
  for (const { path } of cards) {
    const room = pages.find((page) => page.path === routes.room(roomOf(path)));
    expect(room?.document.querySelector(`a[href="${path}"]`), path).not.toBeNull();
  }
});

test('a card has the address, the telephone and the days on which the room is open', () => {
  const text = textOf(routes.roomCard('proefkamer'));
  for (const part of ['Proefstraat 1', '030-1234567', 'maandag', '09:30–12:30, 13:30–17:00', 'zondag']) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain('vrijdag');
});

test('what is not known of a room is not on its card', () => {
  expect(textOf(routes.roomCard('multibron'))).not.toMatch(/onbekend|niet bekend|undefined|maandag/);
});
