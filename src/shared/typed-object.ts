/* oxlint-disable typescript/no-unsafe-type-assertion -- `Object.*` forgets which keys an object has; here, and only here, they are put back. */

export function keysOf<Key extends string>(object: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(object) as Key[];
}

export function entriesOf<Key extends string, Value>(object: Readonly<Record<Key, Value>>): [Key, Value][] {
  return Object.entries(object) as [Key, Value][];
}
