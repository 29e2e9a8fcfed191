import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** One in so many items has a picture, of its own. */
const itemsPerPicture = 20;

/** A copy of the real content with so many more news items: the same files for the same number, always. */
export async function writeContent(folder: string, items: number): Promise<void> {
  cpSync('content', folder, { recursive: true });
  const rooms = readdirSync(join(folder, 'rooms'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -3));
  const news = join(folder, 'news');
  mkdirSync(news, { recursive: true });
  for (let item = 0; item < items; item += 1) {
    const id = `bericht-${String(item).padStart(5, '0')}`;
    const picture = item % itemsPerPicture === 0 ? `${id}.jpg` : undefined;
    if (picture) await photograph(item).toFile(join(news, picture));
    writeFileSync(join(news, `${id}.md`), article(item, rooms[item % rooms.length] ?? '', picture));
  }
}

function article(item: number, room: string, picture: string | undefined): string {
  const day = new Date(Date.UTC(2016, 0, 1 + (item % 3900))).toISOString().slice(0, 10);
  const front = [
    `title: Bericht ${item} over ${pick(subjects, item)}`,
    `date: ${day}`,
    `summary: ${sentence(item)} ${sentence(item + 5)}`,
    `rooms: [${room}]`,
    ...(picture ? [`picture: { src: ./${picture}, alt: Kleuren en vlakken }`] : []),
    `sources: [{ title: Buurtkrant nummer ${item}, url: 'https://example.org/${item}' }]`,
  ];
  const paragraphs = Array.from({ length: 4 + (item % 3) }, (_, index) => paragraph(item * 7 + index * 3));
  return `---\n${front.join('\n')}\n---\n\n${paragraphs.slice(0, 2).join('\n\n')}\n\n## Hoe gaat het verder?\n\n${paragraphs.slice(2).join('\n\n')}\n`;
}

function paragraph(seed: number): string {
  return Array.from({ length: 5 }, (_, index) => sentence(seed + index * 11)).join(' ');
}

function sentence(seed: number): string {
  return `${pick(people, seed)} ${pick(actions, Math.floor(seed / 3))} ${pick(subjects, Math.floor(seed / 7))} ${pick(places, Math.floor(seed / 2))}.`;
}

function pick(words: readonly string[], seed: number): string {
  return words[seed % words.length] ?? '';
}

/** Soft blots instead of flat colour: about as much work for an encoder as a photograph. */
function photograph(seed: number) {
  const background = { r: (seed * 37) % 256, g: (seed * 91) % 256, b: (seed * 53) % 256 };
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  return sharp({ create: { width: 200, height: 133, channels: 3, background, noise } })
    .resize(1600, 1067)
    .jpeg({ quality: 80 });
}

const people = [
  'Buren',
  'Kinderen uit de straat',
  'De vrijwilligers',
  'Bewoners van de flat',
  'Twee moeders',
  'De tuingroep',
];
const actions = [
  'werken samen aan',
  'vertellen over',
  'leren veel van',
  'maken tijd voor',
  'helpen elkaar met',
  'vieren',
];
const subjects = [
  'een maaltijd',
  'de moestuin',
  'taalles',
  'een nieuwe naaimachine',
  'het spreekuur',
  'de speelgoedruil',
  'fietsles',
];
const places = [
  'in de kamer',
  'op het plein',
  'bij de flat',
  'in de oude school',
  'naast de markt',
  'aan de lange tafel',
];
