import { z } from 'zod';

const schema = z.array(
  z.strictObject({
    /** Where the PDF is, as a path on this site. */
    href: z.string(),
    title: z.string(),
    summary: z.string(),
    /** Kind and year, as a visitor reads them. */
    about: z.string(),
    /** Names of the rooms it is about. */
    rooms: z.array(z.string()),
  }),
);

export type SearchableDocument = z.output<typeof schema>[number];

/** How the pages hand our documents to the search index, which is made when content can no longer be asked for. */
export const searchableDocuments = { path: '/zoeken/documenten.json', schema };
