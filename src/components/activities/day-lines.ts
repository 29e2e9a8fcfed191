const link = 'h3 > a[data-lines]';
const underway = new WeakMap<HTMLElement, Promise<void>>();

/** The days of which the lines stand on a page of their own, and are still to be fetched: this one, or without it all. */
export function daysToFetch(weekday?: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-week] > [data-day]')].filter(
    (section) => (weekday === undefined || weekday === section.dataset['day']) && section.querySelector(link),
  );
}

export function isUnderway(section: HTMLElement): boolean {
  return underway.has(section);
}

/** Puts the lines of that page in this one, once however often it is asked. Without that page the day stays a link. */
export function fetchLines(section: HTMLElement): Promise<void> {
  const fetching = underway.get(section) ?? putLines(section).finally(() => underway.delete(section));
  underway.set(section, fetching);
  return fetching;
}

async function putLines(section: HTMLElement): Promise<void> {
  const page = section.querySelector<HTMLAnchorElement>(link);
  if (!page) return;
  try {
    const response = await fetch(page.href);
    if (!response.ok) return;
    const parsed = new DOMParser().parseFromString(await response.text(), 'text/html');
    const lines = parsed.querySelectorAll('[data-day] > :not(h3)');
    if (lines.length === 0) return;
    section.querySelector(':scope > p')?.replaceWith(...lines);
    delete page.dataset['lines'];
  } catch {
    // The link is there.
  }
}
