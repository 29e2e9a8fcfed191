import { decodeText } from './decode-text.ts';
import { camtErrors, readCamt, type ReadStatement } from './read-camt.ts';
import { isZip, unzip, type ZipFile } from './unzip.ts';

export const fileErrors = [...camtErrors, 'zip', 'mt940', 'csv', 'camt-052', 'empty-zip'] as const;
export type FileError = (typeof fileErrors)[number];

export type ReadFiles =
  | { readonly outcome: 'read'; readonly files: readonly (readonly ReadStatement[])[] }
  /** `name` is of the file in which it is. */
  | { readonly outcome: FileError; readonly name: string };

/** A year of day files, and no more than a small host can hold. */
const zipLimits = { entries: 1_000, bytes: 60_000_000 };

/** Reads XML files, and those in ZIP files. One that is no statement refuses them all, so that nobody thinks it was read. */
export function readFiles(given: readonly ZipFile[]): ReadFiles {
  const all: ZipFile[] = [];
  for (const file of given) {
    const inside = isZip(file.bytes) ? unzip(file.bytes, zipLimits)?.filter(isForUs) : [file];
    if (inside === undefined) return { outcome: 'zip', name: file.name };
    if (inside.length === 0) return { outcome: 'empty-zip', name: file.name };
    all.push(...inside);
  }
  const files: (readonly ReadStatement[])[] = [];
  for (const { name, bytes } of all) {
    const text = decodeText(bytes);
    const read = readCamt(text);
    if (read.outcome !== 'read') return { outcome: kindOf(text) ?? read.outcome, name };
    files.push(read.statements);
  }
  return { outcome: 'read', files };
}

/** What a computer puts into a ZIP of its own accord is left alone. */
function isForUs({ name }: ZipFile): boolean {
  return !/(^|\/)(__MACOSX\/|\.)/.test(name);
}

/** Another file that banks give for the same. */
function kindOf(text: string): FileError | undefined {
  const head = text.slice(0, 2_000);
  if (/^\s*(\{1:|:20:|940\b|ABNANL2A)/.test(head) || /^:6[01]F?:/m.test(head)) return 'mt940';
  if (/camt\.05[24]\./.test(head)) return 'camt-052';
  const [first = ''] = head.split(/\r?\n/);
  return !head.trimStart().startsWith('<') && /[;,\t].*[;,\t]/.test(first) ? 'csv' : undefined;
}
