import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Card } from '../../../src/metadata/open-graph/card.ts';
import { renderCard } from '../../../src/metadata/open-graph/render.ts';

const card: Card = { above: 'BuurtWerkKamers', title: 'Samen eten', below: 'Elke dinsdag.', accent: 'leaf' };
const longWords = 'Een heel lange zin over alles wat er in deze kamer te doen is voor alle buren uit de hele buurt. ';

let cache: string;
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'open-graph-'));
});
afterAll(() => rm(cache, { recursive: true }));

test('a picture is a PNG of 1200 by 630 pixels', async () => {
  const { format, width, height } = await sharp(await renderCard(card, cache)).metadata();
  expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
});

test('the same words give the same picture out of the cache, other words another', async () => {
  const first = await renderCard(card, cache);
  const files = await readdir(cache);
  expect(await renderCard(card, cache)).toEqual(first);
  expect(await readdir(cache)).toEqual(files);
  expect(await renderCard({ ...card, below: 'Elke woensdag.' }, cache)).not.toEqual(first);
});

test('long words stay off the margins and above the roofs', async () => {
  const png = await renderCard(
    { above: longWords, title: longWords.repeat(3), below: longWords.repeat(3), accent: 'sky' },
    cache,
  );
  const rightMargin = { left: 1140, top: 20, width: 60, height: 370 };
  const aboveTheRoofs = { left: 0, top: 462, width: 880, height: 20 };
  for (const area of [rightMargin, aboveTheRoofs]) {
    const { isOpaque, channels } = await sharp(await sharp(png).extract(area).toBuffer()).stats();
    expect({ isOpaque, deviation: channels.slice(0, 3).map(({ stdev }) => stdev) }).toEqual({
      isOpaque: true,
      deviation: [0, 0, 0],
    });
  }
});
