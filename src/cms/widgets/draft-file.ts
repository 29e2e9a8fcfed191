import { addDraftEntryMediaFile } from 'decap-cms-core/dist/esm/actions/entries';
import { addAsset } from 'decap-cms-core/dist/esm/actions/media';
import { selectMediaFilePath } from 'decap-cms-core/dist/esm/reducers/entries';
import { store } from 'decap-cms-core/dist/esm/redux';
import { createAssetProxy } from 'decap-cms-core/dist/esm/valueObjects/AssetProxy';
import { keepFile } from '../draft/kept-files.ts';
import type { FieldMap } from './control.ts';

/**
 * Puts a file beside the entry that is open; it goes along when somebody publishes.
 * @returns what stands in the field: `./zomerfeest-m3k2.webp`
 */
export function addDraftFile(file: File, field: FieldMap): string {
  const { config, collections, entryDraft } = store.getState();
  const entry = entryDraft.get('entry');
  const path = selectMediaFilePath(config, collections.get(String(entry?.get('collection'))), entry, file.name, field);
  void keepFile(path, file);
  showDraftFile(path, file, field);
  return `./${file.name}`;
}

/** Puts a file that the server does not have beside the entry in the form. */
export function showDraftFile(path: string, file: File, field?: FieldMap): void {
  const asset = createAssetProxy({ path, file, field });
  store.dispatch(addAsset(asset));
  store.dispatch(
    addDraftEntryMediaFile({
      id: path,
      name: file.name,
      path,
      file,
      size: file.size,
      url: asset.toString(),
      displayURL: asset.toString(),
      draft: true,
      field,
    }),
  );
}
