import { List, Map } from 'immutable';
import { dutchDates } from '../../dates.ts';
import { roomName } from '../room-names.ts';

type Values = Map<string, unknown>;
type WordsOf = (field: Values, value: string) => string;

/** An entry with what people call things instead of how they are stored: "De Klop" for "de-klop". Dates can still be sorted. */
export function named(collection: Values, entry: Values): Values {
  return inWords(collection, entry, nameFor);
}

/** The same, with "23 november 2026" for "2026-11-23". */
export function readable(collection: Values, entry: Values): Values {
  return inWords(collection, entry, (field, value) =>
    field.get('widget') === 'partialDate' ? dutchDates.partial(value) : nameFor(field, value),
  );
}

function inWords(collection: Values, entry: Values, wordFor: WordsOf): Values {
  const data = entry.get('data');
  const fields = collection.get('fields');
  if (!Map.isMap(data) || !List.isList(fields)) return entry;
  const known = fields.filter((field): field is Values => Map.isMap(field));
  return entry.set(
    'data',
    known.reduce((values: Map<unknown, unknown>, field) => {
      const value = values.get(field.get('name'));
      return typeof value === 'string' ? values.set(field.get('name'), wordFor(field, value)) : values;
    }, data),
  );
}

function nameFor(field: Values, value: string): string {
  if (field.get('widget') === 'reference') return roomName(value);
  const options = field.get('options');
  const option = List.isList(options) && options.find((one) => Map.isMap(one) && one.get('value') === value);
  return Map.isMap(option) ? String(option.get('label')) : value;
}
