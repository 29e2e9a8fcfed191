/** What a sheet can be written with, in the two files in which fontsource has the typeface. */
export const letters = {
  latin: `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ıŒœˆ˜–—‘’‚“”„•…€−`,
  'latin-ext': `${range(0x100, 0x130)}${range(0x132, 0x151)}${range(0x154, 0x17f)}ȘșȚțẀẁẂẃẄẅẞ`,
} as const;

function range(from: number, until: number): string {
  return Array.from({ length: until - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');
}
