import type { ImageMetadata } from 'astro';
import * as z from 'zod';
import type { Field, Fields, Label, NamedWidget } from './field.ts';
import { text } from './fields.ts';
import { namedWidgets, object, strictObject } from './shapes.ts';
import { brokenRule } from './messages.ts';

export type ImageField = Field<z.ZodType<ImageMetadata>>;

/** Everything that the site, the check and the editor's form need to know of one collection. */
export interface Collection<F extends Fields = Fields> {
  /** Folder under `content/`, key in Astro and name in Decap: one word for all three. */
  readonly name: string;
  readonly label: string;
  readonly labelSingular: string;
  /** Whether an entry has a Markdown text under its fields. */
  readonly body: boolean;
  readonly schema: (image: ImageField['schema']) => ReturnType<typeof strictObject<F>>;
  readonly widgets: readonly NamedWidget[];
}

export function collection<F extends Fields>(
  head: Pick<Collection, 'name' | 'label' | 'labelSingular' | 'body'>,
  fields: (image: ImageField) => F,
  /** Refuses fields that contradict each other. */
  refine: (entry: unknown, context: z.RefinementCtx) => void = () => undefined,
): Collection<F> {
  return {
    ...head,
    schema: (image) => strictObject(fields({ schema: image, widget: imageWidget })).superRefine(refine),
    widgets: namedWidgets(fields({ schema: storedImage, widget: imageWidget })),
  };
}

/** A picture that cannot exist without a description for people who do not see it. */
export function picture(label: Label, image: ImageField) {
  return object(label, {
    src: image,
    alt: text({ label: 'Wat ziet u op de foto?', hint: 'Voor mensen die de foto niet kunnen zien.', max: 200 }),
  });
}

const imageWidget = { label: 'Foto', widget: 'image' };

/** The path of a picture as it stands in a file; for places that only check and never show. */
export const storedImage = z.custom<ImageMetadata>(
  (value) => typeof value === 'string' && /^\.\/[\w./-]+\.(jpe?g|png|webp|avif)$/i.test(value),
  { error: brokenRule('image') },
);
