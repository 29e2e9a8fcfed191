import { documentKinds } from './choices.ts';
import { collection } from './collection.ts';
import { integer, link, longText, pdf, text } from './fields.ts';
import { publicationFields } from './publication.ts';
import { choice, list, optional, reference, variants } from './shapes.ts';

export const documents = collection(
  { name: 'documents', label: 'Verslagen en documenten', labelSingular: 'Document', body: false },
  () => ({
    title: text({ label: 'Titel', max: 160 }),
    year: optional(integer({ label: 'Jaar', min: 1990, max: 2100 })),
    kind: choice({ label: 'Soort' }, documentKinds),
    issuer: text({ label: 'Van wie?', hint: 'Wie heeft dit gemaakt?', max: 160 }),
    summary: longText({ label: 'Samenvatting', hint: 'Wat staat erin?', max: 300 }),
    rooms: list({ label: 'Over welke kamers?', max: 20 }, reference('rooms', { label: 'Kamer' })),
    available: variants(
      { label: 'Waar is het te lezen?' },
      {
        file: { label: 'Als PDF op deze site', fields: { file: pdf({ label: 'PDF' }) } },
        link: { label: 'Op een andere site', fields: { url: link({ label: 'Webadres' }) } },
        missing: { label: 'Wij hebben het (nog) niet', fields: {} },
      },
    ),
    ...publicationFields,
  }),
);
