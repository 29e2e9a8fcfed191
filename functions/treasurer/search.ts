import { searchWords } from '../../src/i18n/nl/treasurer/search.ts';
import { findGifts } from '../../src/domain/treasurer/find-gifts.ts';
import { giftAddress } from '../../src/views/treasurer/addresses.ts';
import { searchPage } from '../../src/views/treasurer/search.ts';
import { seeOther } from '../http/page.ts';
import type { TreasurerPage } from './deps.ts';
import { booksPage, receiveBooksForm } from './page.ts';

/** `/beheer/zoeken/`; one gift that is found is shown at once. */
export const answerSearch: TreasurerPage = async (deps, request) => {
  if (request.method !== 'POST') {
    const empty = { what: '', amount: '', day: '' };
    return booksPage(deps, {
      title: searchWords.title,
      place: 'search',
      content: (page) => searchPage(empty, undefined, page),
    });
  }
  const form = await receiveBooksForm(deps, request);
  if (form instanceof Response) return form;
  const typed = { what: form.get('what'), amount: form.get('amount'), day: form.get('day') };
  const found = await findGifts(deps, typed);
  const [only] = typeof found === 'string' ? [] : found;
  if (only !== undefined && found.length === 1) return seeOther(giftAddress(only.donation.id));
  return booksPage(deps, {
    status: typeof found === 'string' ? 422 : 200,
    title: searchWords.title,
    place: 'search',
    content: (page) => searchPage(typed, found, page),
  });
};
