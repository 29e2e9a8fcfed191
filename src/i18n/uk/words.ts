/** A date can end in the point of "р." (year), and so be the end of its sentence. */
export function ended(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

/** Days whose name changes after "on". */
const accusatives: Readonly<Record<string, string>> = {
  середа: 'середу',
  'п’ятниця': 'п’ятницю',
  субота: 'суботу',
  неділя: 'неділю',
};

/** "середа" as in "у середу". */
export function accusativeOf(day: string): string {
  return accusatives[day] ?? day;
}

/** "травень 2020 р." as in "близько травня 2020 р."; a whole date already stands in that case. */
export function genitiveOf(date: string): string {
  return date.replace(/^\p{L}+/u, (month) => genitives[month] ?? month);
}

const genitives: Readonly<Record<string, string>> = {
  січень: 'січня',
  лютий: 'лютого',
  березень: 'березня',
  квітень: 'квітня',
  травень: 'травня',
  червень: 'червня',
  липень: 'липня',
  серпень: 'серпня',
  вересень: 'вересня',
  жовтень: 'жовтня',
  листопад: 'листопада',
  грудень: 'грудня',
};
