import * as z from 'zod';
import { collection } from './collection.ts';
import { field, type Fields } from './field.ts';

/** A setting is a collection of one file. The file says which one it is, since Astro shows a schema only the data. */
export function setting<const Name extends string, F extends Fields>(name: Name, label: string, fields: F) {
  const itself = field({ label: 'Instelling' }, 'hidden', z.literal(name));
  return collection({ name, label, labelSingular: label, body: false }, () => ({ setting: itself, ...fields }));
}
