export type SheetSize = 'normal' | 'small' | 'smallest';

/**
 * The largest letters with which a week still fits one A4. Counted on the safe side: wide letters, and some room to spare.
 * @param rows - the texts of each row of the table, each on a line of its own
 */
export function sheetSize(rows: readonly (readonly string[])[]): SheetSize {
  return sizes.find(({ perLine, lines }) => linesOf(rows, perLine) <= lines)?.size ?? 'smallest';
}

/** Characters on a line and lines on a sheet, in 11, 9 and 7.5 points: see the styles of `WeekSheet.astro`. */
const sizes = [
  { size: 'normal', perLine: 70, lines: 40 },
  { size: 'small', perLine: 86, lines: 56 },
  { size: 'smallest', perLine: 104, lines: 70 },
] as const satisfies readonly { size: SheetSize; perLine: number; lines: number }[];

/** Between two rows is space too. */
const rowSpace = 0.7;

function linesOf(rows: readonly (readonly string[])[], perLine: number): number {
  const texts = rows.flat();
  return texts.reduce((sum, text) => sum + Math.ceil(text.length / perLine), rows.length * rowSpace);
}
