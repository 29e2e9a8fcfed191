import { commitChanges, type PublishDeps, type PublishOutcome } from './commit-changes.ts';
import type { Editor } from './editors.ts';
import { prepareAssets } from './prepare-assets.ts';
import { prepareEntries } from './prepare-entries.ts';
import type { Asset, DataFile } from './protocol.ts';
import { removalProblems } from './removal.ts';

export interface Publication {
  readonly dataFiles: readonly DataFile[];
  readonly assets: readonly Asset[];
  /** Of the commit; the editor has no say in it. */
  readonly message: string;
}

/** Puts entries and their pictures into the content in one commit, after everything the site demands was checked. */
export async function publishEntry(
  deps: PublishDeps,
  editor: Editor,
  publication: Publication,
): Promise<PublishOutcome> {
  const tree = await deps.store.tree();
  const entries = await prepareEntries(deps, editor, publication.dataFiles);
  if (entries === 'forbidden') return { outcome: 'forbidden' };
  const assets = await prepareAssets(deps.rules.places, editor, publication.assets, tree);
  if (assets === 'forbidden' || assets.changes.some(({ path }) => !entries.folders.has(folderOf(path))))
    return { outcome: 'forbidden' };

  const removed = new Set(entries.changes.filter(({ bytes }) => !bytes).map(({ path }) => path));
  const paths = new Set([...tree.keys(), ...[...entries.changes, ...assets.changes].map(({ path }) => path)]);
  for (const path of removed) paths.delete(path);
  const problems = [
    ...assets.refused,
    ...entries.files.flatMap((file) => deps.rules.check(file, paths)),
    ...(await Promise.all(entries.files.map((file) => deps.rules.checkLinks(file, paths)))).flat(),
    ...(await removalProblems(deps, removed, paths, entries.files)),
  ];
  if (problems.length > 0) return { outcome: 'refused', problems };

  const [first] = entries.files;
  if (!first) return { outcome: 'forbidden' };
  return commitChanges(deps, editor, {
    changes: [...entries.changes, ...assets.changes],
    message: publication.message,
    path: first.path,
    visibility: deps.rules.visibility(first),
    canUndo: true,
  });
}

function folderOf(path: string): string {
  return path.slice(0, path.indexOf('/'));
}
