import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import imageService from 'astro/assets/services/sharp';
import { validateConfig } from 'astro/config';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeAhead } from '../../../src/integrations/pictures/make-ahead.ts';
import { makePicture, type Picture } from '../../../src/integrations/pictures/make-picture.ts';

const { image } = await validateConfig({}, process.cwd(), 'build');
const logger = { info: () => undefined, warn: () => undefined, error: () => undefined, debug: () => undefined };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  globalThis.astroAsset = { imageService };
});
afterEach(() => rm(folder, { recursive: true }));

test('a picture is laid where Astro looks for it, as Astro itself would make it', async () => {
  const picture = await photograph();
  await make(picture);
  const cached = await readFile(join(folder, 'assets/tuin_abc.webp'));
  const original = await readFile(picture.file);
  const { data } = await imageService.transform(original, { ...picture.transform, src: '/tuin.jpg' }, image, logger);
  expect(cached.equals(data)).toBe(true);
  expect(await readdir(join(folder, 'assets'))).toEqual(['tuin_abc.webp']);
});

test('a picture that an earlier build made is not made again', async () => {
  const picture = await photograph();
  await make(picture);
  await writeFile(join(folder, 'assets/tuin_abc.webp'), 'of an earlier build');
  await make(picture);
  expect(await readFile(join(folder, 'assets/tuin_abc.webp'), 'utf8')).toBe('of an earlier build');
});

test('a file that is no picture is left to Astro, which says what is wrong', async () => {
  const picture = await photograph();
  await writeFile(picture.file, 'no picture');
  await make(picture);
  expect(await readdir(folder)).not.toContain('assets');
});

test('each picture that is asked for is made once, so many at a time, and none is begun after the end', async () => {
  const begun: string[] = [];
  const ready: (() => void)[] = [];
  const asked = ['a', 'b', 'c'].map((name) => ({ ...notThere, finalPath: name }));
  const ahead = makeAhead(
    () => asked,
    ({ finalPath }) => {
      begun.push(finalPath);
      return new Promise((resolve) => ready.push(resolve));
    },
    2,
  );
  for (let page = 0; page < 4; page += 1) ahead.begin();
  expect(begun).toEqual(['a', 'b']);
  ready[0]?.();
  await expect.poll(() => begun).toEqual(['a', 'b', 'c']);
  asked.push({ ...notThere, finalPath: 'd' });
  const ended = ahead.end();
  ready.slice(1).forEach((done) => done());
  await ended;
  ahead.begin();
  expect(begun).toEqual(['a', 'b', 'c']);
});

const notThere: Picture = { file: '', finalPath: '', transform: { src: '' } };

async function photograph(): Promise<Picture> {
  const file = join(folder, 'tuin.jpg');
  await sharp({ create: { width: 400, height: 300, channels: 3, background: 'green' } }).toFile(file);
  const src = { src: '/tuin.jpg', width: 400, height: 300, format: 'jpg' } as const;
  return { file, finalPath: '/_astro/tuin_abc.webp', transform: { src, width: 200, height: 150, format: 'webp' } };
}

function make(picture: Picture): Promise<void> {
  return makePicture(picture, { cacheDir: pathToFileURL(`${folder}/`), image }, logger);
}
