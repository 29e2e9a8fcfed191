/* oxlint-disable typescript/no-unsafe-type-assertion -- `Object.*` forgets which keys an object has; here, and only here, they are put back. */

export function keysOf<Key extends string>(object: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(object) as Key[];
}

export function entriesOf<Key extends string, Value>(object: Readonly<Record<Key, Value>>): [Key, Value][] {
  return Object.entries(object) as [Key, Value][];
}

export function mapValues<Source extends Readonly<Record<string, unknown>>, Result>(
  source: Source,
  change: (value: Source[keyof Source], key: string) => Result,
): { -readonly [Key in keyof Source]: Result } {
  const pairs = Object.entries(source).map(([key, value]) => [key, change(value as Source[keyof Source], key)]);
  return Object.fromEntries(pairs) as { -readonly [Key in keyof Source]: Result };
}
