import type * as z from 'zod';

/**
 * One field of a collection: what may be stored (`schema`) and how an editor fills it in (`widget`).
 * Both come from the same call, so the site and the editor's form cannot disagree.
 */
export interface Field<Schema extends z.ZodType = z.ZodType> {
  readonly schema: Schema;
  readonly widget: Widget;
}

/** What the editor sees above and under a field, in Dutch. */
export interface Label {
  readonly label: string;
  readonly hint?: string;
}

export interface Widget extends Label {
  /** Decap's name of the widget, or one of our own registered in `src/cms`. */
  readonly widget: string;
  readonly required?: boolean;
  readonly options?: readonly { value: string; label: string }[];
  readonly collection?: string;
  readonly fields?: readonly NamedWidget[];
  readonly types?: readonly NamedWidget[];
  readonly field?: Widget;
  readonly multiple?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly default?: unknown;
}

export interface NamedWidget extends Widget {
  readonly name: string;
}

export type Fields = Readonly<Record<string, Field>>;

export function field<Schema extends z.ZodType>(label: Label, widget: string, schema: Schema): Field<Schema> {
  return { schema, widget: { label: label.label, ...(label.hint && { hint: label.hint }), widget } };
}
