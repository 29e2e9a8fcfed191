import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

export const collections = {
  news: defineCollection({
    loader: glob({ pattern: '**/*.md', base: `${process.env['CONTENT_DIR'] ?? 'content'}/news` }),
    schema: ({ image }) =>
      z.object({ title: z.string(), picture: z.object({ src: image(), alt: z.string() }).optional() }),
  }),
};
