import { inflateRawSync } from 'node:zlib';

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all files together, unpacked. */
  readonly bytes: number;
}

export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The files in a ZIP (APPNOTE 4.3), as banks write it: stored or deflated, without a password and not in parts. Never unpacks more than
 * the limits say, whatever the ZIP says of itself. `undefined`: it is none, or there is more in it.
 */
export function unzip(zip: Uint8Array, limits: ZipLimits): readonly ZipFile[] | undefined {
  try {
    return readEntries(new DataView(zip.buffer, zip.byteOffset, zip.byteLength), limits);
  } catch {
    // It points beyond its own end, or its bytes do not unpack.
    return undefined;
  }
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

function readEntries(view: DataView, { entries, bytes }: ZipLimits): ZipFile[] | undefined {
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  if (count > entries) return undefined;
  const files: ZipFile[] = [];
  let at = view.getUint32(end + 16, true);
  let left = bytes;
  for (let nth = 0; nth < count; nth += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) return undefined;
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const name = new TextDecoder().decode(slice(view, at + 46, lengths[0] ?? 0));
    if (!name.endsWith('/')) {
      const unpacked = unpack(view, at, left);
      if (unpacked === undefined) return undefined;
      left -= unpacked.byteLength;
      files.push({ name, bytes: unpacked });
    }
    at += 46 + lengths.reduce((all, one) => all + one, 0);
  }
  return files;
}

/** From the end: a comment may stand behind it. */
function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}

function unpack(view: DataView, entry: number, most: number): Uint8Array | undefined {
  const isEncrypted = view.getUint16(entry + 8, true) % 2 === 1;
  const method = view.getUint16(entry + 10, true);
  const size = view.getUint32(entry + 20, true);
  const local = view.getUint32(entry + 42, true);
  if (isEncrypted || view.getUint32(local, true) !== 0x04034b50) return undefined;
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = slice(view, from, size);
  if (method === 0) return packed.byteLength <= most ? packed : undefined;
  // One byte at the least: zlib takes no limit of nothing.
  return method === 8 ? inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) }) : undefined;
}

function slice(view: DataView, from: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + from, length);
}
