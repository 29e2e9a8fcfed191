/**
 * How many pixels a picture has, as its own head says: what a program makes of it before it looks at anything else.
 * @param extension - `jpg`, `png`, `webp` or `avif`, which the bytes begin as
 * @returns nothing when its head cannot be read
 */
export function pixelsOf(extension: string, bytes: Uint8Array): number | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = readers[extension];
  try {
    return read?.(file);
  } catch {
    // It ends too early.
    return undefined;
  }
}

const readers: Readonly<Record<string, (file: Buffer) => number | undefined>> = {
  png: (file) => file.readUInt32BE(16) * file.readUInt32BE(20),
  jpg: pixelsOfJpeg,
  webp: pixelsOfWebp,
  avif: pixelsOfAvif,
};

/** Frames begin with a mark of C0 to CF; three of those are tables. */
function pixelsOfJpeg(file: Buffer): number | undefined {
  let at = 2;
  while (at + 9 <= file.length) {
    const mark = file[at + 1] ?? 0;
    if (mark === 0xff) at += 1;
    else if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark))
      return file.readUInt16BE(at + 5) * file.readUInt16BE(at + 7);
    else at += 2 + file.readUInt16BE(at + 2);
  }
  return undefined;
}

function pixelsOfWebp(file: Buffer): number | undefined {
  switch (file.toString('latin1', 12, 16)) {
    case 'VP8X':
      return (file.readUIntLE(24, 3) + 1) * (file.readUIntLE(27, 3) + 1);
    case 'VP8 ':
      return (file.readUInt16LE(26) & 0x3fff) * (file.readUInt16LE(28) & 0x3fff);
    case 'VP8L': {
      const bits = file.readUInt32LE(21);
      return ((bits & 0x3fff) + 1) * (((bits >>> 14) & 0x3fff) + 1);
    }
    default:
      return undefined;
  }
}

/** Each part of it says its own size, and so does the whole. */
function pixelsOfAvif(file: Buffer): number | undefined {
  let largest: number | undefined;
  for (let at = file.indexOf('ispe'); at >= 0; at = file.indexOf('ispe', at + 4)) {
    if (at + 16 > file.length) break;
    largest = Math.max(largest ?? 0, file.readUInt32BE(at + 8) * file.readUInt32BE(at + 12));
  }
  return largest;
}
