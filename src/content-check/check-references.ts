import type { CheckedEntry } from './check-entry.ts';
import type { ContentProblem } from './content-file.ts';
import { placeOf } from './field-place.ts';
import { filledFields } from './walk-fields.ts';

/** Says which entries are named in the fields of this one but do not exist. */
export function checkReferences(
  { path, collection, data }: CheckedEntry,
  paths: ReadonlySet<string>,
): ContentProblem[] {
  return filledFields(collection.widgets, data).flatMap((field) => {
    const named = field.widget.collection;
    const file = `${named}/${field.value}.md`;
    if (named === undefined || field.value === '' || paths.has(file)) return [];
    const place = placeOf(collection.widgets, data, field.path);
    return [{ path, place, message: `${field.value} bestaat niet. Er is geen bestand content/${file}.` }];
  });
}
