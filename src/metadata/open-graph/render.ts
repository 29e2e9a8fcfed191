import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import satori from 'satori';
import sharp from 'sharp';
import { layOut, size, type Card } from './card.ts';
import { street } from './street.ts';

/** The card as PNG, 1200 by 630 pixels. A picture that was made before comes from the cache. */
export async function renderCard(card: Card, cache = 'node_modules/.astro/open-graph'): Promise<Uint8Array> {
  const svg = await draw(card);
  const file = join(cache, `${createHash('sha256').update(svg).digest('hex')}.png`);
  const known = await readFile(file).catch(() => undefined);
  if (known) return known;
  // All letters are lines by now, so it does not matter which fonts this machine has. No card is see-through.
  const png = await sharp(Buffer.from(svg)).removeAlpha().png().toBuffer();
  await mkdir(cache, { recursive: true });
  // Under another name first: a build that is stopped halfway leaves no half picture to a next one.
  await writeFile(`${file}.${process.pid}`, png);
  await rename(`${file}.${process.pid}`, file);
  return png;
}

async function draw(card: Card): Promise<string> {
  const svg = await satori(layOut(card), { ...size, fonts: await fonts });
  return svg.replace(/<\/svg>$/, `${sun}${street(seedOf(card.title), size.height)}</svg>`);
}

const sun = '<circle cx="1010" cy="520" r="120" fill="#ffc94d"/>';

/** Every page its own street, the same one in each build. */
function seedOf(title: string): number {
  return createHash('sha256').update(title).digest().readUInt16BE();
}

const fonts = Promise.all(
  ([400, 700] as const).map(async (weight) => ({
    name: 'Atkinson',
    weight,
    data: await readFile(
      createRequire(import.meta.url).resolve(
        `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff`,
      ),
    ),
  })),
);
