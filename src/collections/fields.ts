import { z } from 'zod';
import { brokenRule, type RuleName } from './messages.ts';

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
type Shape<F extends Fields> = { -readonly [Name in keyof F]: F[Name]['schema'] };

export function text(label: Label & { max?: number }) {
  return field(
    label,
    'string',
    z
      .string()
      .trim()
      .min(1)
      .max(label.max ?? 120),
  );
}

export function longText(label: Label & { max?: number }) {
  return field(
    label,
    'text',
    z
      .string()
      .trim()
      .min(1)
      .max(label.max ?? 600),
  );
}

export function link(label: Label) {
  return field(label, 'string', z.url({ protocol: /^https?$/ }));
}

export function email(label: Label) {
  return field(label, 'string', z.email());
}

/** A Dutch telephone number, stored as typed: `06 12345678`, `020 123 45 67`, `+31 ...`. */
export function phone(label: Label) {
  return field(label, 'string', rule('phone', /^(\+31|0)[\d\s-]{8,14}$/));
}

export function postalCode(label: Label) {
  return field(label, 'string', rule('postalCode', /^[1-9]\d{3} [A-Z]{2}$/));
}

export function integer(label: Label & { min: number; max: number }) {
  return field(label, 'number', z.int().min(label.min).max(label.max));
}

export function decimal(label: Label & { min: number; max: number }) {
  return field(label, 'number', z.number().min(label.min).max(label.max));
}

/** An amount in whole euro cents. */
export function cents(label: Label) {
  return field(label, 'cents', z.int().min(1).max(100_000_00));
}

export function yesNo(label: Label) {
  return {
    schema: z.boolean().default(false),
    widget: { ...label, widget: 'boolean', required: false, default: false },
  };
}

/** A calendar date `YYYY-MM-DD`, without a time or a time zone. */
export function date(label: Label) {
  return field(label, 'date', z.preprocess(plainDate, z.iso.date()));
}

/** A date of which only the year or the month may be known: `2019`, `2019-03` or `2019-03-31`. */
export function partialDate(label: Label) {
  return field(
    label,
    'partialDate',
    z.preprocess(plainDate, rule('partialDate', /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)),
  );
}

/** A wall clock time `HH:MM` in Europe/Amsterdam. */
export function time(label: Label) {
  return field(label, 'time', rule('time', /^([01]\d|2[0-3]):[0-5]\d$/));
}

/** A PDF beside the entry, such as `./verslag.pdf`. */
export function pdf(label: Label) {
  return field(label, 'file', rule('pdf', /^\.\/[\w./-]+\.pdf$/i));
}

/** A page of our own site or of another: `/hulp/` or `https://...`. */
export function target(label: Label) {
  return field(label, 'string', rule('target', /^(\/|https?:\/\/)\S*$/));
}

export function choice<const Option extends string>(label: Label, options: Readonly<Record<Option, string>>) {
  return { schema: z.enum(keysOf(options)), widget: { ...label, widget: 'select', options: pairs(options) } };
}

export function choices<const Option extends string>(label: Label, options: Readonly<Record<Option, string>>) {
  const one = choice(label, options);
  return { schema: z.array(one.schema).default([]), widget: { ...one.widget, multiple: true, required: false } };
}

/** The id of an entry of another collection; that it exists is checked over all content at once. */
export function reference(collection: string, label: Label) {
  return {
    schema: z.string().min(1).meta({ reference: collection }),
    widget: { ...label, widget: 'relation', collection },
  };
}

export function object<F extends Fields>(label: Label, fields: F) {
  return { schema: strictObject(fields), widget: { ...label, widget: 'object', fields: namedWidgets(fields) } };
}

export function list<Schema extends z.ZodType>(label: Label & { min?: number; max?: number }, item: Field<Schema>) {
  const schema = z
    .array(item.schema)
    .min(label.min ?? 0)
    .max(label.max ?? 100)
    .default([]);
  return { schema, widget: { ...label, widget: 'list', field: item.widget, required: (label.min ?? 0) > 0 } };
}

/**
 * One of several shapes, told apart by `type`. Only the fields of the chosen shape exist,
 * so that no template has to ask about an impossible combination.
 */
export function variants<V extends Variants>(label: Label, shapes: V) {
  const schemas = Object.entries(shapes).map(([type, { fields }]) =>
    z.strictObject({ type: z.literal(type), ...shapeOf(fields) }),
  );
  const types = Object.entries(shapes).map(([name, { fields, ...text }]) => ({
    ...text,
    name,
    widget: 'object',
    fields: namedWidgets(fields),
  }));
  // `Object.entries` forgets which type has which fields; the mapped type puts that back.
  const [first, ...rest] = schemas as unknown as [VariantSchema<V>, ...VariantSchema<V>[]];
  return { schema: z.discriminatedUnion('type', [first, ...rest]), widget: { ...label, widget: 'variants', types } };
}

type Variants = Readonly<Record<string, Label & { fields: Fields }>>;
type VariantSchema<V extends Variants> = {
  [Type in keyof V & string]: z.ZodObject<{ type: z.ZodLiteral<Type> } & Shape<V[Type]['fields']>, z.core.$strict>;
}[keyof V & string];

/** Makes a field one that may stay empty; what an emptied form field leaves behind (`''`, `null`) counts as absent. */
export function optional<Schema extends z.ZodType>({ schema, widget }: Field<Schema>) {
  return {
    schema: z.preprocess(absentWhenEmpty, schema.optional()).optional(),
    widget: { ...widget, required: false },
  };
}

export function strictObject<F extends Fields>(fields: F) {
  return z.strictObject(shapeOf(fields));
}

export function namedWidgets(fields: Fields): NamedWidget[] {
  return Object.entries(fields).map(([name, { widget }]) => ({ name, ...widget }));
}

export function field<Schema extends z.ZodType>(label: Label, widget: string, schema: Schema): Field<Schema> {
  return { schema, widget: { label: label.label, ...(label.hint && { hint: label.hint }), widget } };
}

function shapeOf<F extends Fields>(fields: F): Shape<F> {
  // `Object.entries` forgets which key had which schema; the mapped type puts that back.
  return Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema])) as Shape<F>;
}

function rule(name: RuleName, pattern: RegExp) {
  return z.string().regex(pattern, { error: brokenRule(name) });
}

function keysOf<Option extends string>(options: Readonly<Record<Option, string>>): [Option, ...Option[]] {
  return Object.keys(options) as [Option, ...Option[]];
}

function pairs(options: Readonly<Record<string, string>>) {
  return Object.entries(options).map(([value, label]) => ({ value, label }));
}

/** YAML reads `2026-11-23` as midnight in UTC and `2019` as a number; both mean the text that was typed. */
function plainDate(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'number' ? String(value) : value;
}

function absentWhenEmpty(value: unknown): unknown {
  return value === '' || value === null ? undefined : value;
}
