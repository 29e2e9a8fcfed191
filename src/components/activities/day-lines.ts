const link = 'h3 > a[data-lines]';

/** The days of which the lines stand on a page of their own, and are still to be fetched; only those that the choice is about. */
export function daysToFetch(chosen: string | null): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-day]')].filter(
    (section) => (chosen === null || chosen === section.dataset['day']) && section.querySelector(link),
  );
}

/** Puts the lines of that page in this one. Without internet the day stays a link. */
export async function fetchLines(section: HTMLElement): Promise<void> {
  const page = section.querySelector<HTMLAnchorElement>(link);
  if (!page) return;
  try {
    const response = await fetch(page.href);
    const parsed = new DOMParser().parseFromString(await response.text(), 'text/html');
    const lines = parsed.querySelector('[data-day] > ul');
    if (!lines) return;
    section.querySelector(':scope > p')?.replaceWith(lines);
    delete page.dataset['lines'];
  } catch {
    // The link is there.
  }
}
