import { datesIn, type Dates } from './dates.ts';
import { calendarFeedsIn, routesIn, type Routes } from './routes.ts';
import { dictionaryFor, languageOf } from './i18n/dictionary.ts';

type Address = Pick<URL, 'pathname'>;

export function routesFor(page: Address): Routes {
  return routesIn(languageOf(page));
}

export function calendarFeedsFor(page: Address): ReturnType<typeof calendarFeedsIn> {
  return calendarFeedsIn(languageOf(page));
}

export function datesFor(page: Address): Dates {
  return datesIn(languageOf(page), dictionaryFor(page).site.period);
}

/** For an element with what an editor wrote: Dutch, whatever the page speaks. */
export function dutchFor(page: Address): { readonly lang?: 'nl'; readonly dir?: 'ltr' } {
  return languageOf(page) === 'nl' ? {} : { lang: 'nl', dir: 'ltr' };
}
