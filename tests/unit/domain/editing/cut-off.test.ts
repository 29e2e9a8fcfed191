import sharp from 'sharp';
import { expect, test } from 'vitest';
import { isCutOff } from '../../../../src/domain/editing/cut-off.ts';

/** With filling between its segments, which the standard allows (ITU T.81, B.1.1.2) and some cameras write. */
async function filledJpeg(): Promise<Buffer> {
  const jpeg = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();
  const filled = Buffer.concat([jpeg.subarray(0, 2), Buffer.alloc(3, 0xff), jpeg.subarray(2)]);
  await sharp(filled, { failOn: 'warning' }).toBuffer();
  return filled;
}

test('a JPEG with filling between its segments is whole, and half of it is not', async () => {
  const jpeg = await filledJpeg();
  expect(isCutOff('jpg', jpeg)).toBe(false);
  expect(isCutOff('jpg', jpeg.subarray(0, -2))).toBe(true);
});
