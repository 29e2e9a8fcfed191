/** Pages that are there in every language, by their file under `src/pages/`; the rest is Dutch. */
export const translatedPages = [
  'index',
  'kamers/index',
  'kamers/[room]/index',
  'kamers/[room]/week',
  'kamers/[room]/poster',
  'kamers/[room]/kaartje',
  'activiteiten/index',
  'activiteiten/[activity]',
  'activiteiten/soort/[kind]',
  'activiteiten/dag/[day]',
  'activiteiten/kamer/[room]',
  'hulp',
  'doneren',
  'doneren/kader',
  'doneren/overmaken/[...room]',
  'meedoen/index',
  'meedoen/kader',
  'zoeken',
  'geen-internet',
] as const;

/** Calendar files that are there in every language too. */
export const translatedFeeds = [
  'agenda/alles.ics',
  'agenda/kamer/[room].ics',
  'agenda/activiteit/[activity].ics',
] as const;

/** `/kamers/[room]` for the file `kamers/[room]/index`. */
export function patternOf(page: string): string {
  return `/${page.replace(/(^|\/)index$/, '')}`;
}

/** @param pattern - Astro's `routePattern` of a page, in any language, such as `/en/kamers/[room]`. */
export function isTranslated(pattern: string, prefix: string): boolean {
  const dutch = pattern.slice(prefix.length) || '/';
  return translatedPages.some((page) => patternOf(page) === dutch);
}
