/**
 * Whether a picture or PDF ends too early, as after a download that broke off. Looks at the marks that each kind of file has
 * at its end; what follows them, such as the film of a phone, does not matter.
 * @param extension - `jpg`, `png`, `webp`, `avif` or `pdf`, which the bytes begin as
 */
export function isCutOff(extension: string, bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (extension) {
    case 'jpg':
      return !file.includes(endOfJpeg, startOfScan(file));
    case 'png':
      return !file.includes(endOfPng);
    case 'webp':
      return file.length < 8 || file.readUInt32LE(4) + 8 > file.length;
    case 'avif':
      return endOfBoxes(file) > file.length;
    case 'pdf':
      // A reader looks for it in the last 1024 bytes; files for the web have another one near the beginning.
      return !file.subarray(-1024).includes('%%EOF');
    default:
      return false;
  }
}

const endOfJpeg = Buffer.from([0xff, 0xd9]);
const startOfScanMark = 0xda;
/** May stand before any mark, as often as a camera likes. */
const filling = 0xff;
const endOfPng = Buffer.from('IEND\u00aeB`\u0082', 'latin1');

/** Past the segments in front, of which one may hold a small picture with an end of its own. */
function startOfScan(file: Buffer): number {
  let at = 2;
  while (at + 4 <= file.length && file[at + 1] !== startOfScanMark)
    at += file[at + 1] === filling ? 1 : 2 + file.readUInt16BE(at + 2);
  return at;
}

/** Each box says how long it is; 0 is up to the end. Such a picture has few. */
function endOfBoxes(file: Buffer): number {
  let at = 0;
  while (at + 16 <= file.length) {
    const size = file.readUInt32BE(at);
    if (size === 0) return file.length;
    // A box is at least as long as what says so: else nothing would ever come after it.
    at += size === 1 ? Math.max(Number(file.readBigUInt64BE(at + 8)), 16) : Math.max(size, 8);
  }
  return at;
}
