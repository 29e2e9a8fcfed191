import { contentPath } from './content-path.ts';
import type { Change } from './content-store.ts';
import { contentPrefix } from './endpoints.ts';
import type { Editor } from './editors.ts';
import { hashOfEmail } from './hashes.ts';
import { mayChange, mayWriteAsset } from './permissions.ts';
import { readEntry } from './prepare-entries.ts';
import type { PublishedChange } from './publish-ports.ts';
import { commitChanges, type PublishDeps, type PublishOutcome } from './commit-changes.ts';
import { removalProblems } from './removal.ts';

export type UndoOutcome = PublishOutcome | { readonly outcome: 'nothing-to-undo' };

/** Puts everything back as it was before the last publish of this editor, unless somebody changed it since. */
export async function undoLastPublish(deps: PublishDeps, editor: Editor, message: string): Promise<UndoOutcome> {
  const last = await deps.publishes.last(await hashOfEmail(deps.secrets, editor.email));
  if (!last?.canUndo) return { outcome: 'nothing-to-undo' };
  const changes = await Promise.all(last.changes.map((change) => turnedBack(deps, change)));
  // The role may be another one by now.
  for (const change of changes) if (!(await mayTurnBack(deps, editor, change))) return { outcome: 'forbidden' };

  const removed = new Set(changes.filter(({ bytes }) => !bytes).map(({ path }) => path));
  const back = changes.filter(({ bytes }) => bytes).map(({ path }) => path);
  const paths = new Set([...(await deps.store.tree()).keys(), ...back].filter((path) => !removed.has(path)));
  const problems = await removalProblems(deps, removed, paths, []);
  if (problems.length > 0) return { outcome: 'refused', problems };
  const { path, visibility } = last;
  return commitChanges(deps, editor, {
    changes,
    message,
    path,
    visibility: removed.has(path) ? { kind: 'visible' } : visibility,
    canUndo: true,
  });
}

async function turnedBack({ store }: PublishDeps, { path, before, after }: PublishedChange): Promise<Change> {
  if (before === null) return { path, bytes: undefined, base: after };
  const bytes = await store.readVersion(before);
  if (!bytes) throw new Error(`the history has no ${before} of ${path}`);
  return { path, bytes, base: after };
}

async function mayTurnBack(deps: PublishDeps, editor: Editor, { path, bytes }: Change): Promise<boolean> {
  const at = contentPath(contentPrefix + path, deps.rules.places);
  if (!at) return false;
  if (at.kind === 'asset') return mayWriteAsset(editor, at);
  const text = bytes && new TextDecoder().decode(bytes);
  const after = text === undefined ? undefined : (deps.rules.parse({ path, text }) ?? { data: undefined, body: text });
  return mayChange(editor, { at, before: await readEntry(deps, path), after });
}
