import { describe, expect, test } from 'vitest';
import { blobId, type Change, type ContentStore } from '../../src/domain/editing/content-store.ts';

export interface StoreUnderTest {
  readonly store: ContentStore;
  /** How often the history grew. */
  readonly commits: () => number;
  /** Message and author of the newest commit, in whatever form. */
  readonly newest: () => string;
}

/** Files that every fresh store starts with. */
export const startingFiles = {
  'news/oud.md': '---\ntitle: Oud\n---\nTekst.\n',
  'news/café-foto.jpg': '\u0001\u0002',
  'rooms/de-klop.md': 'kamer\n',
  'settings/organisation.yml': 'name: Wij\n',
  'news/.verborgen.md': 'x',
} as const;

/** What every store promises. */
export function describeContentStore(name: string, fresh: () => Promise<StoreUnderTest>): void {
  describe(`content ${name}`, () => {
    test('lists the texts that stand directly in a folder, each with the id that Git gives it', async () => {
      const { store } = await fresh();
      const text = startingFiles['news/oud.md'];
      expect(await store.list('news')).toEqual([{ path: 'news/oud.md', id: await idOf(text), text }]);
      expect(await store.list('pages')).toEqual([]);
    });

    test('knows all files, but not the hidden ones', async () => {
      const { store } = await fresh();
      const tree = await store.tree();
      expect([...tree.keys()].toSorted()).toEqual(
        Object.keys(startingFiles)
          .filter((path) => !path.includes('/.'))
          .toSorted(),
      );
      expect(tree.get('rooms/de-klop.md')).toBe(await idOf('kamer\n'));
    });

    test('reads bytes by path and by version; what is not there is absent', async () => {
      const { store } = await fresh();
      const found = await store.read('news/café-foto.jpg');
      expect([...(found?.bytes ?? [])]).toEqual([1, 2]);
      expect([...((await store.readVersion(found?.id ?? '')) ?? [])]).toEqual([1, 2]);
      expect(await store.read('news/nergens.md')).toBeUndefined();
      expect(await store.readVersion('0'.repeat(40))).toBeUndefined();
      expect(await store.readVersion('HEAD')).toBeUndefined();
    });

    test('an entry, its picture and a removal are one commit', async () => {
      const { store, commits, newest } = await fresh();
      const before = commits();
      const changes = [
        write('news/nieuw.md', 'Nieuw\n', null),
        { path: 'news/nieuw.jpg', bytes: new Uint8Array([255, 216, 0, 13, 10]), base: null },
        { path: 'news/oud.md', bytes: undefined, base: await idOf(startingFiles['news/oud.md']) },
      ];
      const done = await store.commit({ message: 'Nieuw bericht', author: { name: 'Anna de Vries' }, changes });
      expect(done.outcome).toBe('committed');
      expect(commits()).toBe(before + 1);
      expect(newest()).toMatch(/Nieuw bericht[^]*Anna de Vries|Anna de Vries[^]*Nieuw bericht/);
      expect((await store.list('news')).map(({ path }) => path)).toEqual(['news/nieuw.md']);
      expect([...((await store.read('news/nieuw.jpg'))?.bytes ?? [])]).toEqual([255, 216, 0, 13, 10]);
      const old = await store.readVersion(await idOf(startingFiles['news/oud.md']));
      expect(Buffer.from(old ?? []).toString()).toBe(startingFiles['news/oud.md']);
    });

    test.each([
      ['changed since it was read', 'news/oud.md', 'f'.repeat(40)],
      ['there already', 'news/oud.md', null],
      ['gone', 'news/weg.md', 'f'.repeat(40)],
    ])('a file that is %s is a conflict, and nothing at all is written', async (_, path, base) => {
      const { store, commits } = await fresh();
      const before = commits();
      const changes = [write('news/nieuw.md', 'x', null), write(path, 'mijn tekst', base)];
      expect(await store.commit({ message: 'm', author: { name: 'A' }, changes })).toEqual({
        outcome: 'conflict',
        paths: [path],
      });
      expect(commits()).toBe(before);
      expect(await store.read('news/nieuw.md')).toBeUndefined();
      expect((await store.read('news/oud.md'))?.id).toBe(await idOf(startingFiles['news/oud.md']));
    });

    test('of ten that change one file at once, one succeeds', async () => {
      const { store, commits } = await fresh();
      const [before, base] = [commits(), await idOf('kamer\n')];
      const done = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          store.commit({
            message: 'm',
            author: { name: 'A' },
            changes: [write('rooms/de-klop.md', `kamer ${index}\n`, base)],
          }),
        ),
      );
      expect(done.filter(({ outcome }) => outcome === 'committed')).toHaveLength(1);
      expect(done.filter(({ outcome }) => outcome === 'conflict')).toHaveLength(9);
      expect(commits()).toBe(before + 1);
    });

    test('saving what is there already adds nothing to the history', async () => {
      const { store, commits } = await fresh();
      const before = commits();
      const changes = [write('rooms/de-klop.md', 'kamer\n', await idOf('kamer\n'))];
      expect((await store.commit({ message: 'm', author: { name: 'A' }, changes })).outcome).toBe('unchanged');
      expect(commits()).toBe(before);
    });

    test('names and messages are text, never options or code', async () => {
      const { store, newest } = await fresh();
      const changes = [write('news/nieuw.md', 'x', null)];
      const message = '--amend "$(touch kwaad)" `id`; rm';
      expect((await store.commit({ message, author: { name: "Anna 'O'Neil $HOME" }, changes })).outcome).toBe(
        'committed',
      );
      expect(newest()).toContain(message);
      expect(newest()).toContain("Anna 'O'Neil $HOME");
    });

    test('a newer commit contains the older, not the other way round', async () => {
      const { store } = await fresh();
      const save = async (text: string) => {
        const base = (await store.read('news/a.md'))?.id ?? null;
        const done = await store.commit({
          message: 'm',
          author: { name: 'A' },
          changes: [write('news/a.md', text, base)],
        });
        return done.outcome === 'committed' ? done.commit : '';
      };
      const [older, newer] = [await save('1'), await save('2')];
      expect(await store.contains(newer, older)).toBe(true);
      expect(await store.contains(newer, newer)).toBe(true);
      expect(await store.contains(older, newer)).toBe(false);
      expect(await store.contains('0'.repeat(40), older)).toBe(false);
    });
  });
}

function write(path: string, text: string, base: string | null): Change {
  return { path, bytes: new TextEncoder().encode(text), base };
}

function idOf(text: string): Promise<string> {
  return blobId(new TextEncoder().encode(text));
}
