import type { Label } from './field.ts';
import { link, partialDate, text, yesNo } from './fields.ts';
import { list, object, optional } from './shapes.ts';

/** Where a fact comes from. Every figure on the site has one. */
export function source(label: Label) {
  return object(label, {
    title: text({ label: 'Naam van de bron', hint: 'Bijvoorbeeld: Jaarrapportage 2019', max: 160 }),
    url: optional(link({ label: 'Webadres' })),
    date: optional(partialDate({ label: 'Datum', hint: '2026, 2026-11 of 2026-11-23' })),
  });
}

/** Kept with an entry for who maintains it. */
export function sources() {
  return list({ label: 'Bronnen', hint: 'Waar komt dit vandaan?', max: 20 }, source({ label: 'Bron' }));
}

/** For an entry with figures, research or a claim that a reader may want to check. */
export function showSources() {
  return yesNo({
    label: 'Bronnen op de site',
    hint: 'Alleen bij cijfers, onderzoek of iets dat een ander beweert. Anders ziet alleen de redactie de bronnen.',
  });
}
