import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { activities } from './collections/activities.ts';
import type { Collection } from './collections/collection.ts';
import { documents } from './collections/documents.ts';
import type { Fields } from './collections/field.ts';
import { news } from './collections/news.ts';
import { pages } from './collections/pages.ts';
import { questions } from './collections/questions.ts';
import { rooms } from './collections/rooms.ts';
import * as settings from './collections/settings.ts';
import { environment } from './environment.ts';

export const collections = {
  rooms: markdown(rooms),
  activities: markdown(activities),
  news: markdown(news),
  questions: markdown(questions),
  documents: markdown(documents),
  pages: markdown(pages),
  settings: defineCollection({
    loader: glob({ pattern: '*.yml', base: `${environment.CONTENT_DIR}/settings` }),
    schema: ({ image }) =>
      z.discriminatedUnion('setting', [
        settings.organisation.schema(image()),
        settings.navigation.schema(image()),
        settings.donations.schema(image()),
      ]),
  }),
};

function markdown<F extends Fields>(collection: Collection<F>) {
  return defineCollection({
    loader: glob({ pattern: '**/*.md', base: `${environment.CONTENT_DIR}/${collection.name}` }),
    schema: ({ image }) => collection.schema(image()),
  });
}
