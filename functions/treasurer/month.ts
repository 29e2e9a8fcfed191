import { localDate } from '../../src/shared/calendar.ts';
import { monthWords } from '../../src/i18n/nl/treasurer/month.ts';
import { yearWords } from '../../src/i18n/nl/treasurer/year.ts';
import { readMonthPayouts } from '../../src/domain/treasurer/month-payouts.ts';
import { isMonth, monthOf } from '../../src/domain/treasurer/months.ts';
import { readMonth } from '../../src/domain/treasurer/month-books.ts';
import { readYear } from '../../src/domain/treasurer/year-books.ts';
import { parseMode, parsePlace } from '../../src/views/treasurer/addresses.ts';
import { monthPage } from '../../src/views/treasurer/month.ts';
import { monthName } from '../../src/views/treasurer/words.ts';
import { yearPage } from '../../src/views/treasurer/year.ts';
import type { TreasurerPage } from './deps.ts';
import { booksPage } from './page.ts';

/** `/beheer/?maand=2026-11&giften=echt`, `/beheer/?jaar=2026`: by default this month, of the kind of gifts that this site takes. */
export const answerMonth: TreasurerPage = async (deps, request) => {
  const { searchParams } = new URL(request.url);
  const mode = parseMode(searchParams.get('giften'), deps.provider.mode);
  const year = /^\d{4}$/.exec(searchParams.get('jaar') ?? '')?.[0];
  if (year !== undefined) {
    const books = await readYear(deps, mode, Number(year));
    return booksPage(deps, {
      title: yearWords.title(books.year),
      place: 'month',
      content: (page) => yearPage(books, page),
    });
  }
  const asked = searchParams.get('maand') ?? '';
  const month = isMonth(asked) ? asked : monthOf(localDate(deps.clock.now()));
  const after = parsePlace(searchParams.get('na'));
  const [books, paidOut] = await Promise.all([
    readMonth(deps, mode, month, after),
    after === undefined ? readMonthPayouts(deps, mode, month, deps.clock.now()) : undefined,
  ]);
  const access = { mode, providers: deps.provider.names, readAt: deps.payoutsReadAt };
  const explained = searchParams.get('klaar') === 'verschil';
  return booksPage(deps, {
    title: monthWords.title(monthName(month)),
    place: 'month',
    content: (page) => monthPage({ books, explained, ...(paidOut && { paidOut: { ...paidOut, ...access } }) }, page),
  });
};
