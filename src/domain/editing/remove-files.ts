import { commitChanges, type PublishDeps, type PublishOutcome } from './commit-changes.ts';
import { contentPath } from './content-path.ts';
import type { Change } from './content-store.ts';
import type { Editor } from './editors.ts';
import { contentPrefix } from './endpoints.ts';
import { mayChange, mayWriteAsset } from './permissions.ts';
import { readEntry } from './prepare-entries.ts';
import { removalProblems } from './removal.ts';

export interface Removal {
  readonly paths: readonly string[];
  /** Ids that were read, by path as it was given. */
  readonly bases: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Takes files away, unless something that stays needs them. What is gone already is no problem. */
export async function removeFiles(
  deps: PublishDeps,
  editor: Editor,
  { paths: given, bases, message }: Removal,
): Promise<PublishOutcome> {
  const tree = await deps.store.tree();
  const changes: Change[] = [];
  for (const one of given) {
    const at = contentPath(one, deps.rules.places);
    if (!at || at.kind === 'setting') return { outcome: 'forbidden' };
    const isAllowed =
      at.kind === 'asset'
        ? mayWriteAsset(editor, at)
        : mayChange(editor, { at, before: await readEntry(deps, at.path), after: undefined });
    if (!isAllowed) return { outcome: 'forbidden' };
    const current = tree.get(at.path);
    if (current !== undefined) changes.push({ path: at.path, bytes: undefined, base: bases[one] ?? current });
  }
  const removed = new Set(changes.map(({ path }) => path));
  const staying = new Set([...tree.keys()].filter((path) => !removed.has(path)));
  const problems = await removalProblems(deps, removed, staying, []);
  if (problems.length > 0) return { outcome: 'refused', problems };
  const path = (given[0] ?? '').slice(contentPrefix.length);
  return commitChanges(deps, editor, { changes, message, path, visibility: { kind: 'visible' }, canUndo: true });
}
