import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { largestPdf, largestPicture } from '../../../src/domain/editing/check-asset.ts';
import { firstEntries } from './content.ts';
import { asset, idOf, newsPath, newsText, setUpStore } from './store-setup.ts';

const photo = sharp({ create: { width: 60, height: 40, channels: 3, background: 'red' } });
const withPhoto = newsText.replace('summary:', 'picture: { src: ./feest.webp, alt: Een tafel }\nsummary:');
const pdf = new TextEncoder().encode('%PDF-1.4\n%%EOF\n');
const oldPath = 'content/news/2026-11-01-oud.md';
const oldText = firstEntries['news/2026-11-01-oud.md'];

describe('pictures and documents', () => {
  test('an entry and its picture are one commit', async () => {
    const { save, git, head } = await setUpStore();
    const before = head();
    const bytes = await photo.clone().webp().toBuffer();
    const response = await save(newsPath, withPhoto, null, { assets: [asset('content/news/feest.webp', bytes)] });
    expect(await response.json()).toMatchObject({ files: [{ path: newsPath, id: await idOf(withPhoto) }, {}] });
    expect(git('diff', '--name-only', before, 'HEAD').split('\n')).toEqual([newsPath, 'content/news/feest.webp']);
    expect(git('rev-list', '--count', `${before}..HEAD`)).toBe('1');
  });

  test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'a %s that tells where it was made is refused',
    async (format) => {
      const { save, head } = await setUpStore();
      const before = head();
      const path = `content/news/foto.${format === 'jpeg' ? 'jpg' : format}`;
      const plain = await photo.clone()[format]().toBuffer();
      const image = photo.clone().withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 21/1 0/1' } });
      const telling = await image[format]().toBuffer();
      const refused = await save(newsPath, newsText, null, { assets: [asset(path, telling)] });
      expect(refused.status).toBe(422);
      expect((await refused.json()).problems).toMatchObject([
        { path, message: expect.stringContaining('vertelt waar') },
      ]);
      expect(head()).toBe(before);
      expect((await save(newsPath, newsText, null, { assets: [asset(path, plain)] })).status).toBe(200);
    },
  );

  const jpeg = photo.clone().jpeg().toBuffer();
  test.each([
    ['a film after the end of a photo', 'foto.jpg', async () => Buffer.concat([await jpeg, Buffer.from('ftypmp42')])],
    ['a page that calls itself a photo', 'foto.jpg', async () => Buffer.from('<html><script>alert(1)</script>')],
    [
      'an SVG that calls itself a PNG',
      'foto.png',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    ['a JPEG that calls itself a PDF', 'foto.pdf', () => jpeg],
    ['a program that calls itself a PDF', 'verslag.pdf', async () => Buffer.from('MZ\u0090\u0000')],
    ['half a photo', 'foto.png', async () => (await photo.clone().png().toBuffer()).subarray(0, -12)],
    ['half a PDF', 'verslag.pdf', async () => Buffer.from('%PDF-1.4\n1 0 obj')],
    ['an empty file', 'leeg.pdf', async () => Buffer.alloc(0)],
    ['a photo that is too large', 'foto.jpg', async () => Buffer.concat([await jpeg, Buffer.alloc(largestPicture)])],
    ['a PDF that is too large', 'verslag.pdf', async () => Buffer.concat([pdf, Buffer.alloc(largestPdf)])],
  ])('%s is refused', async (_, name, bytes) => {
    const { save, head } = await setUpStore();
    const before = head();
    const response = await save(newsPath, newsText, null, { assets: [asset(`content/news/${name}`, await bytes())] });
    expect(response.status).toBe(422);
    expect(head()).toBe(before);
  });

  test('another file never takes the place of one that an entry may show; the same one is no problem', async () => {
    const { save } = await setUpStore();
    const [red, blue] = [
      await photo.clone().webp().toBuffer(),
      await photo.clone().tint('blue').negate().webp().toBuffer(),
    ];
    const send = async (bytes: Uint8Array, text: string, base: string | null) =>
      (await save(newsPath, text, base, { assets: [asset('content/news/feest.webp', bytes)] })).status;
    expect(await send(red, withPhoto, null)).toBe(200);
    expect(await send(blue, withPhoto, await idOf(withPhoto))).toBe(422);
    expect(await send(red, `${withPhoto}Meer.\n`, await idOf(withPhoto))).toBe(200);
  });
});

describe('is it live?', () => {
  test('nothing was published yet', async () => {
    const { send } = await setUpStore();
    expect(await (await send({ action: 'status', params: {} })).json()).toEqual({ state: 'none' });
  });

  test('being built, then live with a link, or what went wrong', async () => {
    const { save, send, deploy, head } = await setUpStore();
    const status = async () => (await send({ action: 'status', params: {} })).json();
    expect((await (await save(newsPath, newsText)).json()).status).toMatchObject({ state: 'building', canUndo: true });
    expect(deploy.woken).toEqual([head()]);
    expect(await status()).toMatchObject({ state: 'building', commit: head() });
    deploy.state = { state: 'live' };
    expect(await status()).toMatchObject({ state: 'live', link: '/nieuws/2026-11-23-feest/' });
    deploy.state = { state: 'failed', problem: 'content/news: dit klopt niet.' };
    expect(await status()).toMatchObject({ state: 'failed', problem: 'content/news: dit klopt niet.' });
  });

  test.each([
    ['draft: true', 'draft', 'Niemand ziet dit nog'],
    ['publishFrom: 2026-11-24', 'planned', '24 november 2026'],
    ['publishFrom: 2026-11-23', 'live', 'Iedereen'],
  ])('an entry with %s is %s', async (line, state, sentence) => {
    const { save, send, deploy } = await setUpStore();
    deploy.state = { state: 'live' };
    await save(newsPath, newsText.replace('summary:', `${line}\nsummary:`));
    const status = await (await send({ action: 'status', params: {} })).json();
    expect(status).toMatchObject({ state, sentence: expect.stringContaining(sentence) });
  });

  test('what was taken away is gone for visitors, and not said to be online', async () => {
    const { save, send, deploy } = await setUpStore();
    const status = async () => (await send({ action: 'status', params: {} })).json();
    await save(newsPath, newsText);
    const removed = await (await send({ action: 'deleteFiles', params: { paths: [newsPath] } })).json();
    expect(removed).toMatchObject({ files: [], gone: [newsPath], status: { state: 'building' } });
    deploy.state = { state: 'live' };
    expect(await status()).toMatchObject({ state: 'removed', sentence: 'Niemand ziet dit nog op de site.' });
    await send({ action: 'undoLastPublish', params: {} });
    expect(await status()).toMatchObject({ state: 'live' });
  });

  test('is about the own last publish, not about that of a colleague', async () => {
    const { save, send, colleague } = await setUpStore();
    const bo = await colleague('redacteur');
    await save(newsPath, newsText);
    expect(await (await bo.send({ action: 'status', params: {} })).json()).toEqual({ state: 'none' });
    expect(await (await send({ action: 'status', params: {} })).json()).toMatchObject({ state: 'building' });
  });
});

describe('undo', () => {
  const undo = { action: 'undoLastPublish', params: {} };

  test('takes a new entry and its picture away', async () => {
    const { save, send, git } = await setUpStore();
    const bytes = await photo.clone().webp().toBuffer();
    await save(newsPath, withPhoto, null, { assets: [asset('content/news/feest.webp', bytes)] });
    expect((await send(undo)).status).toBe(200);
    expect(git('ls-files', 'content/news')).toBe(oldPath);
  });

  test('puts back what an entry said, also one that was removed', async () => {
    const { save, send, read } = await setUpStore();
    await save(oldPath, oldText.replace('Oud', 'Anders'), await idOf(oldText));
    expect((await send(undo)).status).toBe(200);
    expect(read(oldPath)).toBe(oldText.trimEnd());
    await send({ action: 'deleteFiles', params: { paths: [oldPath] } });
    expect((await send(undo)).status).toBe(200);
    expect(read(oldPath)).toBe(oldText.trimEnd());
  });

  test('can itself be undone', async () => {
    const { save, send, read } = await setUpStore();
    expect((await send(undo)).status).toBe(409);
    await save(newsPath, newsText);
    expect(await (await send(undo)).json()).toMatchObject({ status: { done: 'removed', canUndo: true } });
    expect(await (await send(undo)).json()).toMatchObject({ status: { done: 'added', canUndo: true } });
    expect(read(newsPath)).toBe(newsText.trimEnd());
  });

  test('never takes away what somebody else wrote since', async () => {
    const { save, send, colleague, read } = await setUpStore();
    await save(newsPath, newsText);
    const bo = await colleague('redacteur');
    await bo.save(newsPath, newsText.replace('Kom ook.', 'Van Bo.'), await idOf(newsText));
    expect((await send(undo)).status).toBe(409);
    expect(read(newsPath)).toContain('Van Bo.');
  });

  test('is not for who may no longer write there', async () => {
    const { save, send, people, head } = await setUpStore();
    const fields = 'title: A\nkind: article\nissuer: Wij\nsummary: Kort.\navailable: { type: missing }';
    expect((await save('content/documents/a.md', `---\n${fields}\n---\n`)).status).toBe(200);
    const before = head();
    people.editors = people.editors.map((editor) => ({ ...editor, role: 'redacteur' }));
    expect((await send(undo)).status).toBe(403);
    expect(head()).toBe(before);
  });
});
