import * as z from 'zod';
import { keysOf } from '../shared/typed-object.ts';
import type { Field, Fields, Label, NamedWidget } from './field.ts';
import { brokenRule } from './messages.ts';

export function choice<const Option extends string>(label: Label, options: Readonly<Record<Option, string>>) {
  return { schema: z.enum(keysOf(options)), widget: { ...label, widget: 'select', options: pairs(options) } };
}

export function choices<const Option extends string>(
  { min = 0, ...label }: Label & { min?: number },
  options: Readonly<Record<Option, string>>,
) {
  const one = choice(label, options);
  // `prefault`, since a default would go past the minimum.
  const schema = z.array(one.schema).min(min).superRefine(refuseTwice).prefault([]);
  return { schema, widget: { ...one.widget, multiple: true, required: min > 0, ...(min > 0 && { min }) } };
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
    .superRefine(refuseTwice)
    .prefault([]);
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
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Object.entries` forgets which type has which fields; the mapped type puts that back.
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

function shapeOf<F extends Fields>(fields: F): Shape<F> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Object.entries` forgets which key had which schema; the mapped type puts that back.
  return Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema])) as Shape<F>;
}

type Shape<F extends Fields> = { -readonly [Name in keyof F]: F[Name]['schema'] };

function pairs(options: Readonly<Record<string, string>>) {
  return Object.entries(options).map(([value, label]) => ({ value, label }));
}

/** A word or an entry that stands twice in a list would stand twice on the page. The problem stands with the second one. */
function refuseTwice(values: readonly unknown[], context: z.RefinementCtx): void {
  for (const [index, value] of values.entries()) {
    if (typeof value !== 'string' || values.indexOf(value) === index) continue;
    context.addIssue({ code: 'custom', path: [index], message: brokenRule('twice') });
  }
}

function absentWhenEmpty(value: unknown): unknown {
  return value === '' || value === null ? undefined : value;
}
