/** As `toSorted`, which phones of before 2023 do not have. */
export function sorted<Item>(items: readonly Item[], compare: (one: Item, other: Item) => number): Item[] {
  const copy = [...items];
  // oxlint-disable-next-line unicorn/no-array-sort -- The copy is nobody else's.
  copy.sort(compare);
  return copy;
}
