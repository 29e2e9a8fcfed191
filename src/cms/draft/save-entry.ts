import { getMediaAssets } from 'decap-cms-core/dist/esm/actions/entries';
import { store } from 'decap-cms-core/dist/esm/redux';
import { selectPublishedSlugs } from 'decap-cms-core/dist/esm/reducers/entries';
import { backend, collectionNamed, dataOf, type Entry } from './draft-entry.ts';

/**
 * Sends one revision of an entry. What is typed meanwhile is no part of it.
 * @returns the entry as the server has it now
 * @throws Refusal when the server says no
 */
export async function saveEntry(collection: string, sent: Entry): Promise<Entry> {
  const { config, entries, entryDraft } = store.getState();
  const named = collectionNamed(collection);
  const text = JSON.stringify(dataOf(sent));
  const slug = await backend().persistEntry({
    config,
    collection: named,
    entryDraft: entryDraft.set('entry', sent),
    // A photo that another one took the place of never leaves the phone.
    assetProxies: getMediaAssets({ entry: sent }).filter(({ path }) => text.includes(path.replace(/.*\//, ''))),
    usedSlugs: selectPublishedSlugs(entries, collection),
  });
  const folder = named.get('folder');
  const path = typeof folder === 'string' ? `${folder}/${slug}.md` : sent.get('path');
  return sent.merge({ slug, path, newRecord: false });
}
