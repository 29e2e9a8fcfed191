import type { Label } from './field.ts';
import { link, partialDate, text } from './fields.ts';
import { list, object, optional } from './shapes.ts';

/** Where a fact comes from. Every figure on the site has one. */
export function source(label: Label) {
  return object(label, {
    title: text({ label: 'Naam van de bron', hint: 'Bijvoorbeeld: Jaarrapportage 2019', max: 160 }),
    url: optional(link({ label: 'Webadres' })),
    date: optional(partialDate({ label: 'Datum', hint: '2026, 2026-11 of 2026-11-23' })),
  });
}

export function sources() {
  return list({ label: 'Bronnen', hint: 'Waar komt dit vandaan?', max: 20 }, source({ label: 'Bron' }));
}
