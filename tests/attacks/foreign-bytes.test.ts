import { deflateSync } from 'node:zlib';
import { array, assert, constantFrom, nat, property, uint8Array } from 'fast-check';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { checkEntry } from '../../src/content-check/check-entry.ts';
import { findCollection } from '../../src/content-check/find-collection.ts';
import { burdensomeLine } from '../../src/content-check/markdown-burden.ts';
import { isProblem, parseEntry } from '../../src/content-check/parse-entry.ts';
import { checkAsset } from '../../src/domain/editing/check-asset.ts';
import { isCutOff } from '../../src/domain/editing/cut-off.ts';
import { pixelsOf } from '../../src/domain/editing/picture-size.ts';
import { isTooHeavy, unpackedBytes } from '../../src/domain/editing/too-heavy.ts';
import { newsText } from '../functions/editing/content.ts';

/** Counts how often numbers are read of any bytes, and ends what reads them too often. */
function countLooks(most: number): { readonly looks: () => number; readonly restart: () => void } {
  let looks = 0;
  for (const name of ['readUInt32BE', 'readUInt16BE'] as const) {
    const read = Buffer.prototype[name];
    const spy = vi.spyOn(Buffer.prototype, name).mockImplementation(function look(this: Buffer, at = 0) {
      looks += 1;
      if (looks > most) throw new Error('looks for ever');
      return read.call(this, at);
    });
    onTestFinished(() => spy.mockRestore());
  }
  return { looks: () => looks, restart: () => (looks = 0) };
}

describe('pictures', () => {
  test('boxes of an AVIF that go nowhere are looked at once each', () => {
    const file = Buffer.alloc(64);
    file.write('\0\0\0\u0010ftypavif\0\0\0\0\0\0\0\u0001mdat', 'latin1');
    countLooks(64);
    expect(isCutOff('avif', file)).toBe(false);
  });

  test('of any bytes in any kind the end and the size are found in steps that grow with their number', () => {
    const kinds = constantFrom('jpg', 'png', 'webp', 'avif');
    const { looks, restart } = countLooks(1000);
    assert(
      property(kinds, uint8Array({ maxLength: 400 }), nat(2), (kind, noise, filling) => {
        const bytes = Buffer.from(noise.map((one) => (one % 3 === 0 ? ([0, 1, 0xff][filling] ?? 0) : one)));
        restart();
        isCutOff(kind, bytes);
        pixelsOf(kind, bytes);
        expect(looks()).toBeLessThanOrEqual(bytes.length + 4);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['png', 'jpg', 'webp', 'avif'] as const)('the size of a %s is what its own program says', async (kind) => {
    const picture = sharp({ create: { width: 123, height: 45, channels: 3, background: 'red' } });
    const bytes = await picture.toFormat(kind === 'jpg' ? 'jpeg' : kind).toBuffer();
    expect(pixelsOf(kind, bytes)).toBe(123 * 45);
    expect(await isTooHeavy(kind, bytes)).toBe(false);
  });

  test('31 kB that would be 256 million pixels are refused by their head', async () => {
    const bytes = await sharp({ create: { width: 16, height: 16, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    bytes.writeUInt32BE(16_000, 16);
    bytes.writeUInt32BE(16_000, 20);
    expect(await checkAsset('news/a.png', bytes)).toBe('too-heavy');
  });
});

const pdf = (...streams: readonly Buffer[]) =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...streams.flatMap((stream) => [
      Buffer.from('1 0 obj << /Filter /FlateDecode >> stream\r\n'),
      stream,
      Buffer.from('\nendstream endobj\n'),
    ]),
    Buffer.from('%%EOF'),
  ]);

describe('PDFs', () => {
  test('a bomb is unpacked as far as the limit, however its bytes are spread, and whatever comes after them', async () => {
    const packed = deflateSync(Buffer.alloc(3_000_000), { level: 9 });
    const most = 1_000_000;
    for (const file of [
      pdf(packed),
      pdf(...Array.from({ length: 5 }, () => deflateSync(Buffer.alloc(900_000)))),
      pdf(packed.subarray(0, -4)),
    ]) {
      const found = await unpackedBytes(file, most);
      expect(found).toBeGreaterThan(most);
      // No more than what comes in one piece.
      expect(found).toBeLessThan(most + 1_000_000);
    }
  });

  test('what cannot be looked into is refused, an ordinary one is not', async () => {
    expect(await isTooHeavy('pdf', pdf(deflateSync(Buffer.from('BT (Hallo) Tj ET'))))).toBe(false);
    expect(await isTooHeavy('pdf', Buffer.from('%PDF-1.7 << /Encrypt 2 0 R >> %%EOF'))).toBe(true);
    expect(await isTooHeavy('pdf', Buffer.from('%PDF-1.7 << /Filter [/FlateDecode /FlateDecode] >> %%EOF'))).toBe(true);
  });
});

const entry = (fields: string) => parseEntry({ path: 'news/a.md', text: `---\n${fields}\n---\n` });

describe('fields', () => {
  test('names for parts of the fields are refused before anything repeats them', () => {
    const levels = Array.from(
      { length: 9 },
      (_, at) =>
        `l${at + 1}: &l${at + 1} [${Array(9)
          .fill(at ? `*l${at}` : 'x')
          .join(',')}]`,
    );
    for (const fields of [levels.join('\n'), 'a: &x y', 'a: &x\n  b: 1\nc: *x'])
      expect(isProblem(entry(fields))).toBe(true);
    expect(entry("title: '*let op* & kom'")).toMatchObject({ data: { title: '*let op* & kom' } });
  });

  test('fields in fields in fields are a mistake, not the end of the process', () => {
    expect(isProblem(entry(`a: ${'['.repeat(50_000)}`))).toBe(true);
    expect(isProblem(entry(`a: ${'{a: '.repeat(5_000)}`))).toBe(true);
  });
});

describe('Markdown', () => {
  const collection = findCollection('news/a.md');
  const check = (text: string) => collection && checkEntry({ path: 'news/a.md', text: newsText + text }, collection);

  test.each([
    ['quotes in quotes', '>'.repeat(190_000)],
    ['lists in lists', '- '.repeat(95_000) + 'x'],
    ['stars that never end', '*a_ '.repeat(47_000)],
    ['waves', '~~a '.repeat(47_000)],
    ['brackets', '['.repeat(190_000)],
    ['code', '`a'.repeat(95_000)],
  ])('%s never reach a parser', (_, text) => {
    const checked = check(text);
    expect(checked?.entry).toBeUndefined();
    expect(checked?.problems).toMatchObject([{ place: ['tekst', expect.stringMatching(/^regel/)] }]);
  });

  test('what people write is no burden', () => {
    const list = Array.from({ length: 300 }, (_, at) => `- **Dag ${at}**: [kom](/kamers/)`).join('\n');
    const deep = '- a\n  - b\n    - c\n\n> citaat\n> > in een citaat\n\n---\n\n***\n\n| a | b |\n|---|---|\n';
    for (const text of [list, deep, `${'-'.repeat(120)}\n`]) expect(burdensomeLine(text)).toBeUndefined();
  });

  test('marks of any kind, in any order, are at most so many in one block', () => {
    assert(
      property(array(constantFrom('*', '_', '~', '[', ']', '`', 'a', ' ', '\n', '>'), { maxLength: 6000 }), (all) => {
        const text = all.join('');
        const line = burdensomeLine(text) ?? Infinity;
        const blocks = text
          .split('\n')
          .slice(0, line - 1)
          .join('\n')
          .split(/\n\s*\n/);
        for (const block of blocks) expect(block.match(/[*_~[\]`]/g)?.length ?? 0).toBeLessThanOrEqual(3000);
      }),
      { numRuns: 30 },
    );
  });
});
