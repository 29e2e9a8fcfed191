import { documentKinds } from './choices.ts';
import { collection } from './collection.ts';
import { integer, link, longText, partialDate, pdf, text } from './fields.ts';
import { figures } from './figures.ts';
import { publicationFields } from './publication.ts';
import { choice, list, optional, reference, variants } from './shapes.ts';

export const documents = collection(
  { name: 'documents', label: 'Verslagen en documenten', labelSingular: 'Document', body: true },
  () => ({
    title: text({ label: 'Titel', max: 160 }),
    year: optional(integer({ label: 'Jaar', min: 1990, max: 2100 })),
    kind: choice(
      { label: 'Soort', hint: 'Een jaarverslag? Maak een kopie van het voorbeeld in de lijst.' },
      documentKinds,
    ),
    issuer: text({ label: 'Van wie?', hint: 'Wie heeft dit gemaakt?', max: 160 }),
    summary: longText({ label: 'Samenvatting', hint: 'Wat staat erin?', max: 300 }),
    published: optional(partialDate({ label: 'Verschenen', hint: '2020, 2020-03 of 2020-03-31' })),
    figures: figures(),
    rooms: list({ label: 'Over welke kamers?', max: 20 }, reference('rooms', { label: 'Kamer' })),
    available: variants(
      { label: 'Waar staat het hele stuk?' },
      {
        file: { label: 'Als PDF op deze site', fields: { file: pdf({ label: 'PDF' }) } },
        link: { label: 'Op een andere site', fields: { url: link({ label: 'Webadres' }) } },
        missing: { label: 'Alleen op deze pagina, of wij hebben het nog niet', fields: {} },
      },
    ),
    ...publicationFields,
  }),
);
