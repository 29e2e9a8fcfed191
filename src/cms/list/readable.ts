import { List, Map } from 'immutable';
import { roomName } from '../room-names.ts';

type Values = Map<string, unknown>;

/** An entry with what people call things instead of how they are stored: "De Klop", not "de-klop". */
export function readable(collection: Values, entry: Values): Values {
  const data = entry.get('data');
  const fields = collection.get('fields');
  if (!Map.isMap(data) || !List.isList(fields)) return entry;
  const named = fields.filter((field): field is Values => Map.isMap(field));
  return entry.set(
    'data',
    named.reduce((values: Map<unknown, unknown>, field) => {
      const value = values.get(field.get('name'));
      return typeof value === 'string' ? values.set(field.get('name'), wordFor(field, value)) : values;
    }, data),
  );
}

function wordFor(field: Values, value: string): string {
  if (field.get('widget') === 'reference') return roomName(value);
  const options = field.get('options');
  const option = List.isList(options) && options.find((one) => Map.isMap(one) && one.get('value') === value);
  return Map.isMap(option) ? String(option.get('label')) : value;
}
