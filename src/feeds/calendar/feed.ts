import ical, { type ICalEventData } from 'ical-generator';
import type { Language } from '../../i18n/languages.ts';
import { timeZoneComponent } from './time-zone.ts';

const refreshSeconds = 6 * 60 * 60;

export interface Feed {
  readonly language: Language;
  readonly name: string;
  readonly description: string;
  /** Address of the feed itself. */
  readonly source: string;
  /** The page that shows the same. */
  readonly url: string;
  readonly events: readonly ICalEventData[];
}

/** A whole iCalendar file (RFC 5545, RFC 7986). */
export function calendarFeed({ language, name, description, source, url, events }: Feed): string {
  const calendar = ical({
    prodId: { company: 'BuurtWerkKamers', product: 'Agenda', language: language.toUpperCase() },
    name: escapeText(name),
    description: escapeText(description),
    source,
    url,
    ttl: refreshSeconds,
    events: [...events],
  });
  return `${withTimeZone(calendar.toString())}\r\n`;
}

/**
 * The library would put the zone between the calendar's own lines, and with it write DTSTAMP and UNTIL in local time;
 * the standard forbids both. It also forbids a calendar with nothing in it: without events the zone remains.
 */
function withTimeZone(calendar: string): string {
  return calendar.replace(/^(?=BEGIN:VEVENT|END:VCALENDAR)/m, timeZoneComponent);
}

/** The library escapes what is in an event, but not the calendar's own texts. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, String.raw`\$&`);
}
