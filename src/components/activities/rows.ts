import { isWithin, weekdayOn } from '../../schedule/now.ts';
import { isDate, type DayChoice } from './day-choice.ts';

export type RowData = Readonly<Partial<Record<string, string>>>;

/** Whether a row of the timetable is about the day that is chosen. */
export function isOn({ days = '', date }: RowData, choice: DayChoice): boolean {
  if (!isDate(choice)) return choice === 'week' || date !== undefined;
  return date === undefined ? days.includes(weekdayOn(choice)) : date === choice;
}

/** Whether what was planned does not take place: on that day, or on its only one. */
export function isOff({ cancelled, off = '' }: RowData, choice: DayChoice): boolean {
  return (
    cancelled !== undefined ||
    off.split(' ').some((period) => {
      const [from = '', until = from] = period.split('/');
      return from !== '' && isDate(choice) && isWithin(from, until, { date: choice });
    })
  );
}

/** What the form may ask for beside the day, each with how a row answers it. */
const narrows: Readonly<Record<string, (data: RowData, asked: string) => boolean>> = {
  soort: ({ activity }, asked) => activity === asked,
  kamer: ({ room }, asked) => room === asked,
  voor: ({ audience }, asked) => audience === asked,
  taal: ({ languages = '' }, asked) => languages.split(' ').includes(asked),
  moment: ({ time }, asked) => time !== undefined && isAt(time, asked),
  gratis: ({ free }) => free !== undefined,
  inloop: ({ walkIn }) => walkIn !== undefined,
};

/** Whether a time such as `10:00 12:30` is in part in the morning, the afternoon or the evening. */
function isAt(time: string, part: string): boolean {
  const [starts = '', ends = ''] = time.split(' ');
  const until = ends > starts ? ends : '24:00';
  if (part === 'ochtend') return starts < '12:00';
  return part === 'middag' ? starts < '18:00' && until > '12:00' : until > '18:00';
}

export function fits(data: RowData, chosen: URLSearchParams): boolean {
  return [...chosen].every(([name, asked]) => narrows[name]?.(data, asked) ?? true);
}
