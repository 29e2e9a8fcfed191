import { contentPath, type ContentPath } from './content-path.ts';
import type { Change, ContentStore } from './content-store.ts';
import type { Editor } from './editors.ts';
import { mayChange, type EntryContent } from './permissions.ts';
import type { DataFile } from './protocol.ts';
import type { ContentRules, ContentText } from './publish-ports.ts';

export interface PreparedEntries {
  readonly changes: readonly Change[];
  /** The files as they will be. */
  readonly files: readonly ContentText[];
  readonly folders: ReadonlySet<string>;
}

export interface ReadDeps {
  readonly store: ContentStore;
  readonly rules: ContentRules;
}

/** What an editor's files come down to, or `forbidden` when one of them is not this editor's to write. */
export async function prepareEntries(
  deps: ReadDeps,
  editor: Editor,
  dataFiles: readonly DataFile[],
): Promise<PreparedEntries | 'forbidden'> {
  const prepared = await Promise.all(dataFiles.map((file) => prepareEntry(deps, editor, file)));
  const allowed = prepared.filter((one) => one !== 'forbidden');
  if (allowed.length < prepared.length) return 'forbidden';
  return {
    changes: allowed.flatMap(({ changes }) => changes),
    files: allowed.map(({ file }) => file),
    folders: new Set(allowed.map(({ folder }) => folder)),
  };
}

interface PreparedEntry {
  readonly file: ContentText;
  readonly folder: string;
  readonly changes: readonly Change[];
}

async function prepareEntry(
  deps: ReadDeps,
  editor: Editor,
  { path, newPath, raw, base = null }: DataFile,
): Promise<PreparedEntry | 'forbidden'> {
  const from = contentPath(path, deps.rules.places);
  const to = contentPath(newPath ?? path, deps.rules.places);
  if (!isText(from) || !isText(to) || from.collection !== to.collection) return 'forbidden';
  const file = { path: to.path, text: raw };
  const before = await readEntry(deps, from.path);
  const after = deps.rules.parse(file) ?? unreadable(raw);
  const bytes = new TextEncoder().encode(raw);
  const folder = to.collection;
  if (to.path === from.path) {
    if (!mayChange(editor, { at: to, before, after })) return 'forbidden';
    return { file, folder, changes: [{ path: to.path, bytes, base }] };
  }
  const isAllowed =
    mayChange(editor, { at: from, before, after: undefined }) &&
    mayChange(editor, { at: to, before: undefined, after });
  if (!isAllowed) return 'forbidden';
  return {
    file,
    folder,
    changes: [
      { path: from.path, bytes: undefined, base },
      { path: to.path, bytes, base: null },
    ],
  };
}

/** What a file says now. */
export async function readEntry({ store, rules }: ReadDeps, path: string): Promise<EntryContent | undefined> {
  const stored = await store.read(path);
  if (!stored) return undefined;
  const text = new TextDecoder().decode(stored.bytes);
  return rules.parse({ path, text }) ?? unreadable(text);
}

/** Equal to nothing but itself. */
function unreadable(text: string): EntryContent {
  return { data: undefined, body: text };
}

function isText(at: ContentPath | undefined): at is ContentPath {
  return at?.kind === 'entry' || at?.kind === 'setting';
}
