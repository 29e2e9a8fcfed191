import { Map } from 'immutable';
import type { ImageMetadata } from 'astro';
import type { ReactNode } from 'react';
import type { z } from 'zod';

/** What Decap gives a preview. */
export interface PreviewProps {
  readonly entry: { get(name: 'data'): unknown };
  readonly widgetFor: (field: string) => ReactNode;
  readonly getAsset: (path: string) => { toString: () => string };
}

/** An entry that somebody is still writing: anything may be missing. */
export type Draft<Collection extends AnyCollection> = Unfinished<z.output<ReturnType<Collection['schema']>>>;

interface AnyCollection {
  readonly schema: (image: never) => z.ZodType;
}

/** A picture is its path until the site is built. */
type Unfinished<Value> = Value extends ImageMetadata
  ? string
  : Value extends readonly (infer Item)[]
    ? readonly Unfinished<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]?: Unfinished<Value[Key]> | undefined }
      : Value;

export function draftOf<Collection extends AnyCollection>({ entry }: PreviewProps): Draft<Collection> {
  const data = entry.get('data');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the form is made of the same collection; what is not filled in yet is missing.
  return (Map.isMap(data) ? data.toJS() : {}) as Draft<Collection>;
}
