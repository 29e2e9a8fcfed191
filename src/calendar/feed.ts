import ical, { type ICalEventData } from 'ical-generator';
import { calendar as sentences } from '../i18n/nl/calendar.ts';
import { timeZone } from '../i18n/languages.ts';
import { timeZoneComponent } from './time-zone.ts';

const refreshSeconds = 6 * 60 * 60;

export interface Feed {
  readonly name: string;
  /** Address of the feed itself. */
  readonly source: string;
  /** The page that shows the same. */
  readonly url: string;
  readonly events: readonly ICalEventData[];
}

/** A whole iCalendar file (RFC 5545, RFC 7986). */
export function calendarFeed({ name, source, url, events }: Feed): string {
  const calendar = ical({
    prodId: { company: 'BuurtWerkKamers', product: 'Agenda', language: 'NL' },
    name: escapeText(name),
    description: escapeText(sentences.description),
    source,
    url,
    ttl: refreshSeconds,
    // A name would make the library write DTSTAMP and UNTIL in local time, which the standard forbids.
    // Without any event nothing is written in a time, and the zone keeps the calendar from being empty, also forbidden.
    timezone: { name: events.length === 0 ? timeZone : null, generator: () => timeZoneComponent },
    events: [...events],
  });
  return `${calendar.toString()}\r\n`;
}

/** The library escapes what is in an event, but not the calendar's own texts. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, String.raw`\$&`);
}
