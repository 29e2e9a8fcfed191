import { history } from 'decap-cms-core/dist/esm/routing/history';
import { dataOf, draftEntry, personNow } from './draft-entry.ts';
import { keepText } from './kept-texts.ts';
import type { OpenDraft } from './open-draft.ts';

/** Begins something new with the text that stands in the form. It is a found text, so that a copy cannot be lost either. */
export function copyText({ collection }: OpenDraft): void {
  const data = dataOf(draftEntry());
  const id = crypto.randomUUID();
  keepText({
    id,
    person: personNow(),
    collection,
    slug: '',
    title: 'kopie',
    data: data.toJS(),
    files: [],
    at: Date.now(),
  });
  history.push(`/collections/${collection}/new?tekst=${id}`);
}
