import { contentFolder, contentPath } from '../../src/domain/editing/content-path.ts';
import type { BinaryFile, ContentStore } from '../../src/domain/editing/content-store.ts';
import { contentPrefix } from '../../src/domain/editing/endpoints.ts';
import type { AbsentEntry, MediaFile, StoredEntry } from '../../src/domain/editing/protocol.ts';

/** What the editor may read. Everything else is not there, whether it is or not. */
export async function listEntries(store: ContentStore, folder: string, extension: string): Promise<StoredEntry[]> {
  const name = contentFolder(folder);
  if (name === undefined) return [];
  const files = await store.list(name);
  return files
    .filter(({ path }) => path.endsWith(`.${extension.replace(/^\./, '')}`))
    .map(({ path, id, text }) => ({ data: text, file: { path: contentPrefix + path, id } }));
}

export async function readEntry(store: ContentStore, path: string): Promise<StoredEntry | undefined> {
  const at = contentPath(path);
  const found = at && at.kind !== 'asset' ? await store.read(at.path) : undefined;
  return found && { data: new TextDecoder().decode(found.bytes), file: { path, id: found.id } };
}

export async function readNamed(
  store: ContentStore,
  { path, label }: { readonly path: string; readonly label?: string | undefined },
): Promise<StoredEntry | AbsentEntry> {
  const labelled = label !== undefined && { label };
  const found = await readEntry(store, path);
  return found
    ? { ...found, file: { ...found.file, ...labelled } }
    : { data: null, file: { path, id: null, ...labelled } };
}

export async function listMedia(store: ContentStore, folder: string): Promise<MediaFile[]> {
  const name = contentFolder(folder);
  if (name === undefined) return [];
  const paths = [...(await store.tree()).keys()].filter((path) => path.startsWith(`${name}/`));
  const found = await Promise.all(paths.map((path) => readMedia(store, contentPrefix + path)));
  return found.filter((file) => file !== undefined);
}

export async function readMedia(store: ContentStore, path: string): Promise<MediaFile | undefined> {
  const at = contentPath(path);
  const found = at?.kind === 'asset' ? await store.read(at.path) : undefined;
  return found && mediaFile(found);
}

function mediaFile({ path, id, bytes }: BinaryFile): MediaFile {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return { id, path: contentPrefix + path, name, content: Buffer.from(bytes).toString('base64'), encoding: 'base64' };
}
