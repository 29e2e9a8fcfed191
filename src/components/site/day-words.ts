import type { WallClock } from '../../schedule/now.ts';

/** "vandaag", "morgen" or "zaterdag 5 december", in the language of the page. */
export function dayIn(date: string, now: Pick<WallClock, 'date'>): string {
  return relativeDay(date, now) ?? fullDay(date);
}

/** "vandaag" or "morgen". */
export function relativeDay(date: string, now: Pick<WallClock, 'date'>): string | undefined {
  const days = (Date.parse(date) - Date.parse(now.date)) / 86_400_000;
  return days < 2
    ? new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'auto' }).format(days, 'day')
    : undefined;
}

export function fullDay(date: string): string {
  return new Intl.DateTimeFormat(document.documentElement.lang, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(date));
}
