import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cmsEndpoints } from '../../../src/domain/editing/endpoints.ts';
import { storeRequest } from '../../../src/domain/editing/protocol.ts';
import { post } from './setup.ts';
import { asset, idOf, newsPath, newsText, save, setUpStore } from './store-setup.ts';

const pdf = new TextEncoder().encode('%PDF-1.4\n%%EOF\n');

describe('without a session', () => {
  test.each(storeRequest.options.map(({ shape }) => shape.action.value))('%s is refused', async (action) => {
    const { store } = await setUpStore();
    const response = await store(post(cmsEndpoints.store, { action, params: {} }));
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 'no-session' });
  });

  test('nor does a session of our own making help', async () => {
    const { store } = await setUpStore();
    const response = await store(
      post(cmsEndpoints.store, { action: 'status', params: {} }, { cookie: `__Host-cms=${'a'.repeat(27)}` }),
    );
    expect(response.status).toBe(401);
  });
});

const wrongPaths = [
  'content/news/../../geheim.md',
  'content/news/../rooms/de-klop.md',
  'content/../package.json',
  '/etc/passwd',
  'content//news/a.md',
  'content/news/.htaccess',
  'content/news/.git/config',
  '.github/workflows/build.yml',
  'content/news/..%2f..%2fgeheim.md',
  'content\\news\\a.md',
  'content/news/a.md\0.jpg',
  'content/news/map/a.md',
  'content/news/a.mdx',
  'content/pages/privacy.mdx',
  'content/news/a.astro',
  'content/news/Hoofdletter.md',
  'content/news/é.md',
  'content/elders/a.md',
  'content/settings/andere.yml',
  'content/settings/organisation.yml/a.md',
  'src/pages/index.astro',
  'netlify.toml',
  'content/news/foto.svg',
  'content/news/pagina.html',
  'content/news/script.js',
];

test('a path outside what is allowed cannot be written, moved to, read or removed, not even by a beheerder', async () => {
  const { send, save: persist, head } = await setUpStore();
  const before = head();
  for (const path of wrongPaths) {
    const answers = [
      await persist(path, newsText),
      await persist('content/news/2026-11-01-oud.md', newsText, null, { newPath: path }),
      await persist(path, newsText, null, { newPath: newsPath }),
      await persist(newsPath, newsText, null, { assets: [asset(path, pdf)] }),
      await send({ action: 'persistMedia', params: { asset: asset(path, pdf) } }),
      await send({ action: 'deleteFiles', params: { paths: [path] } }),
      await send({ action: 'getEntry', params: { path } }),
      await send({ action: 'getMediaFile', params: { path } }),
    ];
    expect({ path, statuses: answers.map(({ status }) => status) }).toEqual({
      path,
      statuses: [403, 403, 403, 403, 403, 403, 404, 404],
    });
  }
  expect(head()).toBe(before);
});

test.each(['content', 'content/..', '../', 'src', 'content/news/..', ''])(
  'the folder %j has no entries',
  async (folder) => {
    const { send } = await setUpStore();
    const response = await send({ action: 'entriesByFolder', params: { folder, extension: 'md' } });
    expect([200, 400]).toContain(response.status);
    if (response.status === 200) expect(await response.json()).toEqual([]);
  },
);

describe('a redacteur', () => {
  test('writes and removes news', async () => {
    const { save: persist, send } = await setUpStore('redacteur');
    expect((await persist(newsPath, newsText)).status).toBe(200);
    expect((await send({ action: 'deleteFiles', params: { paths: [newsPath] } })).status).toBe(200);
  });

  test.each([
    ['rooms/multibron.md', 'another room'],
    ['pages/hulp.md', 'a page'],
    ['questions/a.md', 'a question'],
    ['documents/a.md', 'a document'],
    ['settings/organisation.yml', 'a setting'],
  ])('cannot write %s, %s', async (path) => {
    const { save: persist, send, head } = await setUpStore('redacteur');
    const before = head();
    expect((await persist(`content/${path}`, newsText)).status).toBe(403);
    expect((await persist(newsPath, newsText, null, { newPath: `content/${path}` })).status).toBe(403);
    expect((await send({ action: 'deleteFiles', params: { paths: [`content/${path}`] } })).status).toBe(403);
    expect(head()).toBe(before);
  });

  test('writes the notices of the own room, also when the form writes the file in another way', async () => {
    const { save: persist, folder, read } = await setUpStore('redacteur');
    const text = readFileSync(join(folder, 'content/rooms/de-klop.md'), 'utf8');
    const notices =
      'notices:\n  - { title: Dicht, text: Wij zijn dicht., from: 2026-12-24, until: 2026-12-26 }\npictures: []\n';
    const response = await persist(
      'content/rooms/de-klop.md',
      text.replace(/\n---\n/, `\n${notices}---\n`),
      await idOf(text),
    );
    expect(await response.json()).toMatchObject({ message: 'Opgeslagen.' });
    expect(read('content/rooms/de-klop.md')).toContain('Wij zijn dicht.');
  });

  test.each([
    ['another field', (text: string) => text.replace(/summary: .*/, 'summary: Anders.')],
    ['the text', (text: string) => `${text}\nIets erbij.\n`],
    ['a field that it did not have', (text: string) => text.replace('\n---\n', '\nsince: 2001\n---\n')],
    ['the notices and another field', (text: string) => text.replace(/summary: .*/, 'summary: Anders.\nnotices: []')],
    ['everything, by breaking the file', () => 'kapot'],
  ])('cannot change %s of the own room', async (_, change) => {
    const { save: persist, folder, head } = await setUpStore('redacteur');
    const text = readFileSync(join(folder, 'content/rooms/de-klop.md'), 'utf8');
    expect(change(text)).not.toBe(text);
    const before = head();
    expect((await persist('content/rooms/de-klop.md', change(text), await idOf(text))).status).toBe(403);
    expect(head()).toBe(before);
  });

  test.each([
    ['of another room', 'multibron', 'de-klop'],
    ['of any room without a room of the own', 'de-klop', undefined],
  ])('cannot write the notices %s', async (_, id, own) => {
    const { save: persist, folder, head, people } = await setUpStore('redacteur');
    people.editors = people.editors.map(({ room: _room, ...editor }) => ({ ...editor, ...(own && { room: own }) }));
    const path = `content/rooms/${id}.md`;
    const text = readFileSync(join(folder, path), 'utf8');
    const notices = 'notices:\n  - { title: Dicht, text: Wij zijn dicht., from: 2026-12-24, until: 2026-12-26 }\n';
    const before = head();
    expect((await persist(path, text.replace(/\n---\n/, `\n${notices}---\n`), await idOf(text))).status).toBe(403);
    expect(head()).toBe(before);
  });

  test('cannot remove, move or make a room', async () => {
    const { save: persist, send } = await setUpStore('redacteur');
    const path = 'content/rooms/de-klop.md';
    expect((await send({ action: 'deleteFiles', params: { paths: [path] } })).status).toBe(403);
    expect((await persist(path, newsText, null, { newPath: 'content/rooms/nieuw.md' })).status).toBe(403);
    expect((await persist('content/rooms/nieuw.md', newsText)).status).toBe(403);
  });

  test('puts pictures with news only', async () => {
    const { send } = await setUpStore('redacteur');
    expect(
      (await send({ action: 'persistMedia', params: { asset: asset('content/documents/a.pdf', pdf) } })).status,
    ).toBe(403);
    expect((await send({ action: 'persistMedia', params: { asset: asset('content/news/a.pdf', pdf) } })).status).toBe(
      200,
    );
  });
});

test('a file of one folder cannot come along with an entry of another', async () => {
  const { save: persist } = await setUpStore();
  expect((await persist(newsPath, newsText, null, { assets: [asset('content/documents/a.pdf', pdf)] })).status).toBe(
    403,
  );
});

test('a penningmeester has nothing to do here, not even to read', async () => {
  const { send } = await setUpStore('penningmeester');
  expect((await send({ action: 'entriesByFolder', params: { folder: 'content/news', extension: 'md' } })).status).toBe(
    403,
  );
  expect((await send(save(newsPath, newsText))).status).toBe(403);
});

test('author, message and branch come from us, whatever the browser says', async () => {
  const { send, git } = await setUpStore('redacteur');
  const forged = {
    ...save(newsPath, newsText),
    branch: 'evil',
    author: 'Kwaad <kwaad@example.org>',
  };
  const params = {
    ...forged.params,
    branch: 'evil',
    options: { commitMessage: 'Kwaad', author: 'Kwaad' },
    author: 'Kwaad',
  };
  expect((await send({ ...forged, params })).status).toBe(200);
  expect(git('log', '-1', '--format=%an|%ae|%cn|%s')).toBe(`Bo Bos|redactie@localhost|Bo Bos|Bewaar ${newsPath}`);
  expect(git('branch', '--format=%(refname:short)')).toBe('main');
});
