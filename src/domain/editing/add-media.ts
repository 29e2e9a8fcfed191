import { commitChanges, type PublishDeps, type PublishOutcome } from './commit-changes.ts';
import type { Editor } from './editors.ts';
import { contentPrefix } from './endpoints.ts';
import { prepareAssets } from './prepare-assets.ts';
import type { Asset } from './protocol.ts';

/** Adds a picture or PDF that no entry shows yet. */
export async function addMedia(
  deps: PublishDeps,
  editor: Editor,
  asset: Asset,
  message: string,
): Promise<PublishOutcome> {
  const prepared = await prepareAssets(deps.rules.places, editor, [asset], await deps.store.tree());
  if (prepared === 'forbidden') return { outcome: 'forbidden' };
  if (prepared.refused.length > 0) return { outcome: 'refused', problems: prepared.refused };
  const path = asset.path.slice(contentPrefix.length);
  return commitChanges(deps, editor, {
    changes: prepared.changes,
    message,
    path,
    visibility: { kind: 'visible' },
    canUndo: true,
  });
}
