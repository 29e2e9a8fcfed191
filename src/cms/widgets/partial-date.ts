/** What somebody knows of a date: the year, perhaps the month, perhaps the day. */
export interface DateParts {
  readonly day: string;
  /** `01` to `12`, or empty. */
  readonly month: string;
  readonly year: string;
}

export function datePartsOf(value: string): DateParts {
  const [year = '', month = '', day = ''] = value.split('-');
  return { day: day.replace(/^0/, ''), month, year };
}

/** `2019`, `2019-03` or `2019-03-31`; nothing as long as it is no date. */
export function partialDateOf(parts: DateParts): string | undefined {
  if (dateProblem(parts) !== undefined || parts.year === '') return undefined;
  const day = parts.day.padStart(2, '0');
  return [parts.year, parts.month, parts.day && day].filter((part) => part !== '').join('-');
}

export function dateProblem({ day, month, year }: DateParts): string | undefined {
  if (day === '' && month === '' && year === '') return undefined;
  if (!/^[12]\d{3}$/.test(year)) return 'Vul het jaar in met vier cijfers, zoals 2026.';
  if (day !== '' && month === '') return 'Kies ook de maand.';
  if (day !== '' && !exists(year, month, day)) return `${day} bestaat niet in deze maand.`;
  return undefined;
}

function exists(year: string, month: string, day: string): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return /^\d{1,2}$/.test(day) && date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1;
}
