import { expect, test } from 'vitest';
import { decodeText } from '../../functions/treasurer/bank-statement/decode-text.ts';
import { readFiles } from '../../functions/treasurer/bank-statement/read-files.ts';
import { unzip } from '../../functions/treasurer/bank-statement/unzip.ts';
import { camtFile } from '../fixtures/camt.ts';
import { zipOf } from '../fixtures/zip.ts';

const latin = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));
const limits = { entries: 10, bytes: 1_000_000 };

test('a ZIP that unpacks to more than is allowed stops there, whatever it says of its own size', () => {
  const bomb = zipOf([new Uint8Array(50_000_000)]);
  expect(bomb.byteLength).toBeLessThan(100_000);
  const began = performance.now();
  expect(unzip(bomb, limits)).toBeUndefined();
  const small = bomb.slice();
  // Says that it is one byte.
  const entry = small.findIndex((_, at) => small[at] === 0x50 && small[at + 2] === 1 && small[at + 3] === 2);
  small.set([1, 0, 0, 0], entry + 24);
  expect(unzip(small, limits)).toBeUndefined();
  expect(performance.now() - began).toBeLessThan(3_000);
});

test('several files that are too much together, too many files, and half a ZIP are refused', () => {
  expect(unzip(zipOf(Array.from({ length: 3 }, () => new Uint8Array(400_000))), limits)).toBeUndefined();
  expect(unzip(zipOf(Array.from({ length: 11 }, () => 'x')), limits)).toBeUndefined();
  const whole = zipOf(['<a/>', '<b/>']);
  for (const length of [0, 4, 21, 22, 60, whole.byteLength - 1])
    expect(unzip(whole.slice(0, length), limits)).toBeUndefined();
  const pointsAway = whole.slice();
  pointsAway.set([255, 255, 255, 127], whole.byteLength - 6);
  expect(unzip(pointsAway, limits)).toBeUndefined();
});

test('what is in a ZIP is read, and not what a Mac adds', () => {
  const zip = zipOf([camtFile([{ amount: '1.00' }]), 'rommel'], ['a.xml', '__MACOSX/._a.xml']);
  const read = readFiles([{ name: 'a.zip', bytes: zip }]);
  expect(read.outcome === 'read' && read.files).toHaveLength(1);
  expect(readFiles([{ name: 'b.zip', bytes: zipOf([zip], ['a.zip']) }])).toMatchObject({ outcome: 'not-xml' });
});

test('letters of older encodings come through, also when the file says that it is UTF-8', () => {
  expect(decodeText(latin('<?xml version="1.0" encoding="ISO-8859-1"?><a>Ren\u00e9</a>'))).toContain('René');
  expect(decodeText(latin('<?xml version="1.0" encoding="windows-1252"?><a>\u0080</a>'))).toContain('€');
  expect(decodeText(latin('<?xml version="1.0" encoding="UTF-8"?><a>Ren\u00e9</a>'))).toContain('René');
  expect(decodeText(new TextEncoder().encode('\u{FEFF}<a>René</a>'))).toBe('<a>René</a>');
});
