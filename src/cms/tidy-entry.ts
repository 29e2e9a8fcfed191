import { List, Map } from 'immutable';

/** Leaves out what somebody emptied, so that a file says nothing about what is not there. */
export function tidy(value: unknown): unknown {
  if (Map.isMap(value)) return value.map(tidy).filterNot(isNothing);
  return List.isList(value) ? value.map(tidy).filterNot(isNothing) : value;
}

function isNothing(value: unknown): boolean {
  if (Map.isMap(value) || List.isList(value)) return value.size === 0;
  return value === undefined || value === null || value === '';
}
