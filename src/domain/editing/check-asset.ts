import exifReader from 'exifreader';
import { fileTypeFromBuffer } from 'file-type';
import { isCutOff } from './cut-off.ts';
import { isTooHeavy } from './too-heavy.ts';

/** Why a picture or PDF is refused. */
export type AssetProblem = 'too-large' | 'wrong-type' | 'tells-where' | 'empty' | 'cut-off' | 'too-heavy';

/** Bytes. Pictures come resized from the editor; a host of functions takes 6 MB in one request, in base64. */
export const largestPicture = 2_000_000;
export const largestPdf = 4_000_000;

/** Looks at the bytes, not at the name alone: what a browser would make of them is what counts. */
export async function checkAsset(path: string, bytes: Uint8Array): Promise<AssetProblem | undefined> {
  const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase().replace('jpeg', 'jpg');
  if (bytes.length === 0) return 'empty';
  if (bytes.length > (extension === 'pdf' ? largestPdf : largestPicture)) return 'too-large';
  const type = await fileTypeFromBuffer(bytes);
  if (extension === undefined || type?.ext !== extension || !allowed.has(extension)) return 'wrong-type';
  if (isCutOff(extension, bytes)) return 'cut-off';
  if (await isTooHeavy(extension, bytes)) return 'too-heavy';
  return extension !== 'pdf' && tellsMore(bytes, extension) ? 'tells-where' : undefined;
}

// oxlint-disable-next-line import/no-named-as-default-member -- Node sees no names in this package, only the whole.
const { errors, load } = exifReader;

const allowed: ReadonlySet<string> = new Set(['jpg', 'png', 'webp', 'avif', 'pdf']);

/** Groups of a picture's metadata that come from a camera or a person: place, time, name. */
const personal: ReadonlySet<string> = new Set([
  'exif',
  'iptc',
  'xmp',
  'gps',
  'makerNotes',
  'photoshop',
  'mpf',
  'Thumbnail',
  'pngText',
]);

/** Whether a picture carries more than a picture: the editor takes that out, so whoever sends it goes round the editor. */
function tellsMore(bytes: Uint8Array, extension: string): boolean {
  if (hasTail(bytes, extension)) return true;
  try {
    const tags = load(bytes.slice().buffer, { expanded: true, includeUnknown: true });
    return Object.keys(tags).some((group) => personal.has(group));
  } catch (error) {
    // Unreadable metadata is metadata.
    return !(error instanceof errors.MetadataMissingError);
  }
}

/** A phone may put a film with its place after the end of a JPEG. */
function hasTail(bytes: Uint8Array, extension: string): boolean {
  return extension === 'jpg' && !(bytes.at(-2) === 0xff && bytes.at(-1) === 0xd9);
}
