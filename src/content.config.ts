import { defineCollection, type SchemaContext } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { accounts } from './collections/accounts.ts';
import { activities } from './collections/activities.ts';
import { anbi } from './collections/anbi.ts';
import { storedImage, type Collection, type ImageField } from './collections/collection.ts';
import { documents } from './collections/documents.ts';
import type { Fields } from './collections/field.ts';
import { glossary } from './collections/glossary.ts';
import { news } from './collections/news.ts';
import { pages } from './collections/pages.ts';
import { questions } from './collections/questions.ts';
import { rooms } from './collections/rooms.ts';
import * as settings from './collections/settings.ts';
import { translations } from './collections/translations.ts';
import { environment } from './environment.ts';

export const collections = {
  rooms: markdown(rooms),
  activities: markdown(activities),
  news: markdown(news),
  questions: markdown(questions),
  documents: markdown(documents),
  pages: markdown(pages, ['*.md', '*.mdx']),
  /** Those that come with the code, for a content folder that has none of its own. */
  codePages: markdown(pages, ['*.mdx'], 'content'),
  settings: defineCollection({
    loader: glob({ pattern: '*.yml', base: `${environment.CONTENT_DIR}/settings` }),
    schema: ({ image }) =>
      z.discriminatedUnion('setting', [
        settings.organisation.schema(image()),
        settings.navigation.schema(image()),
        settings.donations.schema(image()),
        anbi.schema(image()),
        accounts.schema(image()),
        translations.schema(image()),
        glossary.schema(image()),
      ]),
  }),
};

/**
 * Astro makes `image()` anew for every entry, and would have the schema built as often. Here the schema is built once and
 * asks for the image of the entry at hand: Astro reads an entry right after it asked for its schema, without a pause between.
 */
function markdown<F extends Fields>(
  collection: Collection<F>,
  pattern = ['**/*.md'],
  folder: string = environment.CONTENT_DIR,
) {
  let image: ImageField['schema'] = storedImage;
  const schema = collection.schema(z.unknown().transform((path) => image.parse(path)));
  return defineCollection({
    loader: glob({ pattern, base: `${folder}/${collection.name}` }),
    schema: (context: SchemaContext) => {
      image = context.image();
      return schema;
    },
  });
}
