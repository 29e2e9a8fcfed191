import { store } from 'decap-cms-core/dist/esm/redux';
import { dataOf, personNow, readEntry, titleOf } from './draft-entry.ts';
import { keepText } from './kept-texts.ts';

/** An undo takes a text from the site: it stays among the found texts for a week. */
export async function keepBeforeUndo(path: string): Promise<void> {
  const [, folder = '', file = ''] = path.split('/');
  const slug = file.replace(/\.\w+$/, '');
  if (!store.getState().collections.has(folder)) return;
  const data = dataOf(await readEntry(folder, slug));
  const now = Date.now();
  keepText({
    id: crypto.randomUUID(),
    person: personNow(),
    collection: folder,
    slug,
    title: titleOf(folder, data) || slug,
    data: data.toJS(),
    files: [],
    at: now,
    notNow: now,
  });
}
