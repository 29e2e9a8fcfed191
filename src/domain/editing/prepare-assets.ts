import { checkAsset, type AssetProblem } from './check-asset.ts';
import { contentPath, type ContentPlaces } from './content-path.ts';
import { blobId, type Change } from './content-store.ts';
import type { Editor } from './editors.ts';
import { mayWriteAsset } from './permissions.ts';
import type { Asset } from './protocol.ts';

/** A picture or PDF that is not taken. `name-taken`: another one has this name, and an entry may show it. */
export interface RefusedFile {
  readonly path: string;
  readonly reason: AssetProblem | 'name-taken';
}

export interface PreparedAssets {
  readonly changes: readonly Change[];
  readonly refused: readonly RefusedFile[];
}

/** What an editor's pictures and PDFs come down to. One that is there already, byte for byte, is no change. */
export async function prepareAssets(
  places: ContentPlaces,
  editor: Editor,
  assets: readonly Asset[],
  tree: ReadonlyMap<string, string>,
): Promise<PreparedAssets | 'forbidden'> {
  const changes: Change[] = [];
  const refused: RefusedFile[] = [];
  for (const { path: given, content } of assets) {
    const at = contentPath(given, places);
    if (at?.kind !== 'asset' || !mayWriteAsset(editor, at)) return 'forbidden';
    const { path } = at;
    const bytes = new Uint8Array(Buffer.from(content, 'base64'));
    const problem = await checkAsset(path, bytes);
    const existing = tree.get(path);
    if (problem) refused.push({ path, reason: problem });
    else if (existing === undefined) changes.push({ path, bytes, base: null });
    else if (existing !== (await blobId(bytes))) refused.push({ path, reason: 'name-taken' });
  }
  return { changes, refused };
}
