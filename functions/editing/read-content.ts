import { contentFolder, contentPath } from '../../src/domain/editing/content-path.ts';
import type { BinaryFile } from '../../src/domain/editing/content-store.ts';
import type { ReadDeps } from '../../src/domain/editing/prepare-entries.ts';
import { contentPrefix } from '../../src/domain/editing/endpoints.ts';
import type { AbsentEntry, MediaFile, StoredEntry } from '../../src/domain/editing/protocol.ts';

/** What the editor may read. Everything else is not there, whether it is or not. */
export async function listEntries(
  { store, rules }: ReadDeps,
  folder: string,
  extension: string,
): Promise<StoredEntry[]> {
  const name = contentFolder(folder, rules.places);
  if (name === undefined) return [];
  const files = await store.list(name);
  return files
    .filter(({ path }) => path.endsWith(`.${extension.replace(/^\./, '')}`))
    .map(({ path, id, text }) => ({ data: text, file: { path: contentPrefix + path, id } }));
}

export async function readEntry({ store, rules }: ReadDeps, path: string): Promise<StoredEntry | undefined> {
  const at = contentPath(path, rules.places);
  const found = at && at.kind !== 'asset' ? await store.read(at.path) : undefined;
  return found && { data: new TextDecoder().decode(found.bytes), file: { path, id: found.id } };
}

export async function readNamed(
  deps: ReadDeps,
  { path, label }: { readonly path: string; readonly label?: string | undefined },
): Promise<StoredEntry | AbsentEntry> {
  const labelled = label !== undefined && { label };
  const found = await readEntry(deps, path);
  return found
    ? { ...found, file: { ...found.file, ...labelled } }
    : { data: null, file: { path, id: null, ...labelled } };
}

export async function listMedia(deps: ReadDeps, folder: string): Promise<MediaFile[]> {
  const { store, rules } = deps;
  const name = contentFolder(folder, rules.places);
  if (name === undefined) return [];
  const paths = [...(await store.tree()).keys()].filter((path) => path.startsWith(`${name}/`));
  const found = await Promise.all(paths.map((path) => readMedia(deps, contentPrefix + path)));
  return found.filter((file) => file !== undefined);
}

export async function readMedia({ store, rules }: ReadDeps, path: string): Promise<MediaFile | undefined> {
  const at = contentPath(path, rules.places);
  const found = at?.kind === 'asset' ? await store.read(at.path) : undefined;
  return found && mediaFile(found);
}

function mediaFile({ path, id, bytes }: BinaryFile): MediaFile {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return { id, path: contentPrefix + path, name, content: Buffer.from(bytes).toString('base64'), encoding: 'base64' };
}
