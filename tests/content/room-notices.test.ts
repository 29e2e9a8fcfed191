import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { roomNotices } from '../../src/content-check/room-notices.ts';

const noticesOf = (name: string) =>
  roomNotices({
    files: [
      {
        path: `rooms/${name}.md`,
        text: readFileSync(new URL(`../fixtures/cases/${name}.md`, import.meta.url), 'utf8'),
      },
    ],
  }).map(({ place }) => place.join(' '));

test('the build says of a closed room that its hours were left, and of a moved one that it has no new place', () => {
  expect(noticesOf('gesloten-kamer')).toEqual(['Openingstijden']);
  expect(noticesOf('verhuisde-kamer')).toEqual(['Nieuw adres', 'Nieuwe plek op de kaart']);
  expect(noticesOf('de-klop')).toEqual([]);
});
