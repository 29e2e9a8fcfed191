import { glob, link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { compressedTypes, compressedEnding } from '../../web-server/compressed-file.ts';

/**
 * Writes beside each text file of a release what browsers get instead of it, as small as Brotli makes it; what stayed the same since the
 * release before is taken from there. May be ended at any moment and begun again: a file is there whole, or not.
 */
export async function compressRelease(folder: string, before: string | undefined): Promise<void> {
  const endings = Object.keys(compressedTypes).join(',');
  for await (const name of glob(`**/*{${endings}}`, { cwd: folder })) {
    const [file, previous] = [path.join(folder, name), before && path.join(before, name)];
    const [target, unfinished] = [file + compressedEnding, `${file}${compressedEnding}.unfinished`];
    if (await isThere(target)) continue;
    const bytes = await readFile(file);
    if (bytes.length < smallest) continue;
    await rm(unfinished, { force: true });
    if (previous === undefined || !(await takeOver(previous, bytes, unfinished)))
      await writeFile(unfinished, await compress(bytes, best));
    await rename(unfinished, target);
  }
}

const compress = promisify(brotliCompress);
const best = { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } };
/** Bytes: below it goes into one packet as it is. */
const smallest = 1024;

function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

async function takeOver(previous: string, bytes: Buffer, target: string): Promise<boolean> {
  const old = await readFile(previous).catch(() => undefined);
  if (!old?.equals(bytes)) return false;
  return link(previous + compressedEnding, target).then(
    () => true,
    () => false,
  );
}
