import { expect, test } from 'vitest';
import { routes } from '../../src/routes.ts';
import { address } from '../address.ts';
import { readCode } from '../read-code.ts';
import { pages } from './built-site.ts';

const posters = pages.filter(({ path }) => /^\/kamers\/[^/]+\/poster\/$/.test(path));
const roomOf = (path: string) => path.split('/')[2] ?? '';

test('every room that has not closed has a poster, and links to it', () => {
  expect(posters.length).toBeGreaterThan(5);
  for (const { path } of posters) {
    const room = pages.find((page) => page.path === routes.room(roomOf(path)));
    expect(room?.document.querySelector(`a[href="${path}"]`), path).not.toBeNull();
  }
});

test.each(posters)(
  'the code of $path is read by a camera, and leads to the gift for that room, or to the fund',
  async ({ path, document }) => {
    const room = roomOf(path);
    const isForRoom = room === 'proefkamer';
    expect(await readCode(document.toString(), 300)).toBe(
      address + (isForRoom ? routes.donateToRoom(room) : routes.donate),
    );
  },
);

test('search engines leave them alone', () => {
  for (const { document } of posters)
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
});
