import { lstat, mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** The bytes of a file, or nothing when there is none. A link to elsewhere is no file. */
export async function readIfThere(folder: string, path: string): Promise<Buffer | undefined> {
  const file = join(folder, path);
  const found = await lstat(file).catch(nothingIfAbsent);
  if (!found?.isFile() || !(await isInside(folder, dirname(file)))) return undefined;
  return readFile(file);
}

/** Whoever reads at this moment sees the old file or the new one, never half of it. */
export async function replaceFile(folder: string, path: string, bytes: Uint8Array | undefined): Promise<void> {
  const file = join(folder, path);
  if (bytes === undefined) return rm(file, { force: true });
  await mkdir(dirname(file), { recursive: true });
  if (!(await isInside(folder, dirname(file)))) throw new Error(`${path} is outside the content folder`);
  const temporary = join(dirname(file), `.${process.pid}-${crypto.randomUUID()}`);
  await writeFile(temporary, bytes);
  await rename(temporary, file);
}

/** Paths of all files, with `/` between the parts; not the hidden ones. */
export async function listFiles(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((one) => one.isFile() && !one.name.startsWith('.'))
    .map((one) => relative(folder, join(one.parentPath, one.name)).split(sep).join('/'))
    .toSorted();
}

export async function namesIn(folder: string): Promise<string[]> {
  const found = (await readdir(folder, { withFileTypes: true }).catch(nothingIfAbsent)) ?? [];
  return found.filter((one) => one.isFile() && !one.name.startsWith('.')).map(({ name }) => name);
}

async function isInside(folder: string, part: string): Promise<boolean> {
  const [root, real] = await Promise.all([realpath(folder), realpath(part)]);
  return real === root || real.startsWith(root + sep);
}

function nothingIfAbsent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return;
  throw error;
}
