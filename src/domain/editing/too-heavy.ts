import { pixelsOf } from './picture-size.ts';

/** Eight times what a page ever shows; a phone takes 12 to 50. Four bytes each while a program works on it. */
export const mostPixels = 50_000_000;
/** Bytes of a PDF once it is unpacked; one of the largest size has 20 at most, unless somebody meant it to be a burden. */
export const mostUnpacked = 64_000_000;

/**
 * Whether a picture or PDF takes far more to read than it is in bytes. Works on a bounded part of what it would unpack to.
 * @param extension - `jpg`, `png`, `webp`, `avif` or `pdf`, which the bytes begin as
 */
export async function isTooHeavy(extension: string, bytes: Uint8Array): Promise<boolean> {
  if (extension !== 'pdf') return !((pixelsOf(extension, bytes) ?? Infinity) <= mostPixels);
  return (await unpackedBytes(bytes, mostUnpacked)) > mostUnpacked;
}

/**
 * Bytes of all packed streams of a PDF together, until there are more than `most`. What cannot be looked into, since it is
 * encrypted or packed twice, counts as more.
 */
export async function unpackedBytes(bytes: Uint8Array, most: number): Promise<number> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.includes('/Encrypt') || packedTwice.test(file.toString('latin1'))) return Infinity;
  let total = 0;
  for (let at = file.indexOf('stream'); at >= 0 && total <= most; at = file.indexOf('stream', at + 6)) {
    const start = at + 6 + (file[at + 6] === 0x0d ? 2 : 1);
    // The low half of the first byte of what is packed this way is 8; any other is a picture, a font or the end of a stream.
    if ((file[start] ?? 0) % 16 !== 8) continue;
    const end = file.indexOf('endstream', start);
    total += await inflatedBytes(file.subarray(start, end < 0 ? undefined : end), most - total);
  }
  return total;
}

const packedTwice = /\[\s*\/(Fl(ate)?|LZW)\w*\s*\/(Fl(ate)?|LZW)|\/LZW/;

async function inflatedBytes(packed: Uint8Array, most: number): Promise<number> {
  let total = 0;
  try {
    const source = new Blob([new Uint8Array(packed)]).stream();
    for await (const part of source.pipeThrough(new DecompressionStream('deflate'))) {
      total += part.byteLength;
      if (total > most) break;
    }
  } catch {
    // What came before the fault counts: a reader of PDF uses it too.
  }
  return total;
}
