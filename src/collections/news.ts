import { collection, picture } from './collection.ts';
import { longText, partialDate, text, yesNo } from './fields.ts';
import { publicationFields } from './publication.ts';
import { list, optional, reference } from './shapes.ts';
import { showSources, sources } from './sources.ts';

export const news = collection({ name: 'news', label: 'Nieuws', labelSingular: 'Bericht', body: true }, (image) => ({
  title: text({ label: 'Kop', hint: 'Kort, met het belangrijkste woord vooraan', max: 90 }),
  date: partialDate({ label: 'Datum', hint: '2026-11-23. Weet u alleen het jaar? Schrijf 2026.' }),
  approximate: yesNo({ label: 'Ongeveer', hint: 'De datum is niet zeker.' }),
  summary: longText({ label: 'Samenvatting', hint: 'Eén of twee zinnen', max: 240 }),
  rooms: list({ label: 'Over welke kamers?', max: 20 }, reference('rooms', { label: 'Kamer' })),
  picture: optional(picture({ label: 'Foto' }, image)),
  showSources: showSources(),
  sources: sources(),
  ...publicationFields,
}));
